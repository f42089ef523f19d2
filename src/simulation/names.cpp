// SPDX-License-Identifier: MIT
#include "simulation/names.hpp"

#include <array>
#include <string_view>

namespace roir::simulation {
namespace {

struct Origin {
  std::array<std::string_view, 9> given;
  std::array<std::string_view, 8> family;
};

constexpr std::array<Origin, 14> origins = {{
    {{"Alice", "Harry", "Imogen", "George", "Poppy", "Rupert", "Hazel", "Callum", "Edith"},
     {"Ashworth", "Bramley", "Fletcher", "Holloway", "Pemberton", "Thackeray", "Whitlock", "Yardley"}},
    {{"Jürgen", "Anke", "Lukas", "Heike", "Matthias", "Greta", "Dieter", "Frauke", "Jonas"},
     {"Brandt", "Hofmann", "Köhler", "Lindner", "Müllerstein", "Schäfer", "Vogel", "Weiß"}},
    {{"Priya", "Arjun", "Meera", "Rohan", "Ananya", "Vikram", "Kavya", "Sanjay", "Lakshmi"},
     {"Banerjee", "Chaudhari", "Iyer", "Kulkarni", "Menon", "Pillai", "Raghavan", "Saxena"}},
    {{"Chinedu", "Adaeze", "Tunde", "Ngozi", "Folake", "Emeka", "Yetunde", "Ikenna", "Amara"},
     {"Adeyemi", "Balogun", "Eze", "Nwosu", "Obi", "Okafor", "Olawale", "Uche"}},
    {{"Zofia", "Łukasz", "Agnieszka", "Wojciech", "Małgorzata", "Piotr", "Ewa", "Tomasz", "Kinga"},
     {"Dąbrowska", "Górski", "Jankowiak", "Kołodziej", "Nowicka", "Sikora", "Wróbel", "Zając"}},
    {{"Inês", "Tiago", "Beatriz", "João", "Catarina", "Rui", "Leonor", "Duarte", "Mafalda"},
     {"Antunes", "Cardoso", "Figueiredo", "Loureiro", "Magalhães", "Pinheiro", "Simões", "Teixeira"}},
    {{"Wei", "Xiulan", "Jun", "Meiling", "Haoran", "Yuxin", "Bo", "Lihua", "Zhen"},
     {"Cao", "Deng", "Fang", "Guo", "Lin", "Qiu", "Tang", "Zhou"}},
    {{"Fatima", "Youssef", "Layla", "Omar", "Samira", "Karim", "Nadia", "Tariq", "Huda"},
     {"Al-Khatib", "Benali", "Darwish", "El-Amin", "Haddad", "Mansour", "Nasser", "Saleh"}},
    {{"Elif", "Mehmet", "Zeynep", "Emre", "Ayşe", "Burak", "Defne", "Kerem", "Selin"},
     {"Aydın", "Çelik", "Demirtaş", "Kaya", "Özkan", "Şahin", "Yıldız", "Tekin"}},
    {{"Siobhán", "Cormac", "Aoife", "Fionn", "Niamh", "Declan", "Róisín", "Eoin", "Orla"},
     {"Brennan", "Doyle", "Gallagher", "Kinsella", "Moriarty", "O'Dowd", "Quigley", "Tierney"}},
    {{"Sofía", "Mateo", "Valentina", "Joaquín", "Camila", "Andrés", "Ximena", "Rafael", "Lucía"},
     {"Aguilar", "Castañeda", "Fuentes", "Herrera", "Ibáñez", "Muñoz", "Quiroga", "Zamora"}},
    {{"Haruka", "Kenji", "Yui", "Daichi", "Akari", "Shun", "Naoko", "Ren", "Mio"},
     {"Fujimoto", "Hayashi", "Ishikawa", "Kobayashi", "Matsuda", "Nishimura", "Ogawa", "Ueda"}},
    {{"Astrid", "Lars", "Freja", "Søren", "Ingrid", "Magnus", "Sigrid", "Bjørn", "Liv"},
     {"Aagaard", "Bergström", "Dahl", "Holmgren", "Lindqvist", "Nygård", "Sørlie", "Östlund"}},
    {{"Giulia", "Matteo", "Chiara", "Lorenzo", "Alessia", "Davide", "Ginevra", "Paolo", "Ilaria"},
     {"Bianchetti", "Colombo", "De Santis", "Ferrante", "Galli", "Lombardi", "Marchetti", "Rinaldi"}},
}};

constexpr std::uint64_t given_count = 9;
constexpr std::uint64_t family_count = 8;
constexpr std::uint64_t name_count = origins.size() * given_count * family_count;

}  // namespace

std::string person_name(std::int64_t seed, std::uint32_t number) {
  // 5 * 11 * 11 shares no factor with 2^4 * 3^2 * 7, so the steps visit each name once before one comes again.
  std::uint64_t const place = (static_cast<std::uint64_t>(seed) % name_count + std::uint64_t{number} * 605) % name_count;
  Origin const& origin = origins[place % origins.size()];
  std::uint64_t const pair = place / origins.size();
  std::string name{origin.given[pair % given_count]};
  return name.append(" ").append(origin.family[pair / given_count]);
}

}  // namespace roir::simulation
