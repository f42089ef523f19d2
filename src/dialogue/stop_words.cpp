// SPDX-License-Identifier: MIT
#include <roir/dialogue/note_text.hpp>

#include <algorithm>

namespace roir {
namespace {

// Function words, in the order of their bytes. What an apostrophe leaves behind ("don't", "we'll") is among them.
constexpr std::string_view english[] = {
    "a",       "about", "above", "after",     "again",    "against",   "all",     "also",       "am",     "an",     "and",
    "any",     "are",   "aren",  "as",        "at",       "be",        "because", "been",       "before", "being",  "below",
    "between", "both",  "but",   "by",        "can",      "cannot",    "could",   "couldn",     "d",      "did",    "didn",
    "do",      "does",  "doesn", "doing",     "don",      "down",      "during",  "each",       "either", "else",   "ever",
    "every",   "few",   "for",   "from",      "further",  "had",       "hadn",    "has",        "hasn",   "have",   "haven",
    "having",  "he",    "her",   "here",      "hers",     "herself",   "him",     "himself",    "his",    "how",    "however",
    "i",       "if",    "in",    "into",      "is",       "isn",       "it",      "its",        "itself", "just",   "ll",
    "may",     "me",    "might", "mightn",    "more",     "most",      "must",    "mustn",      "my",     "myself", "neither",
    "no",      "nor",   "not",   "of",        "off",      "on",        "once",    "only",       "onto",   "or",     "other",
    "ought",   "our",   "ours",  "ourselves", "out",      "over",      "own",     "per",        "quite",  "rather", "re",
    "s",       "same",  "shall", "shan",      "she",      "should",    "shouldn", "since",      "so",     "some",   "such",
    "t",       "than",  "that",  "the",       "their",    "theirs",    "them",    "themselves", "then",   "there",  "therefore",
    "these",   "they",  "this",  "those",     "though",   "through",   "thus",    "to",         "too",    "toward", "towards",
    "under",   "until", "unto",  "up",        "upon",     "us",        "ve",      "very",       "was",    "wasn",   "we",
    "were",    "weren", "what",  "whatever",  "when",     "whenever",  "where",   "whether",    "which",  "while",  "who",
    "whoever", "whom",  "whose", "why",       "will",     "with",      "within",  "without",    "won",    "would",  "wouldn",
    "yet",     "you",   "your",  "yours",     "yourself", "yourselves"};
constexpr std::string_view german[] = {
    "aber",    "alle",     "allem",    "allen",   "aller",   "alles",   "als",     "also",     "am",       "an",      "andere",  "anderem",
    "anderen", "anderer",  "anderes",  "auch",    "auf",     "aus",     "außer",   "bei",      "beim",     "bereits", "bevor",   "bin",
    "bis",     "bist",     "da",       "dabei",   "dadurch", "dafür",   "dagegen", "daher",    "dahin",    "damit",   "danach",  "daneben",
    "dann",    "daran",    "darauf",   "daraus",  "darf",    "darfst",  "darin",   "darum",    "darunter", "darüber", "das",     "dass",
    "davon",   "davor",    "dazu",     "dein",    "deine",   "deinem",  "deinen",  "deiner",   "deines",   "dem",     "den",     "denen",
    "denn",    "dennoch",  "der",      "deren",   "des",     "deshalb", "dessen",  "deswegen", "dich",     "die",     "dies",    "diese",
    "diesem",  "diesen",   "dieser",   "dieses",  "dir",     "doch",    "dort",    "du",       "durch",    "dürfen",  "ebenso",  "ein",
    "eine",    "einem",    "einen",    "einer",   "eines",   "einige",  "einigem", "einigen",  "einiger",  "einiges", "er",      "es",
    "etwa",    "etwas",    "euch",     "euer",    "eure",    "eurem",   "euren",   "eurer",    "eures",    "falls",   "für",     "gegen",
    "gewesen", "hab",      "habe",     "haben",   "habt",    "hast",    "hat",     "hatte",    "hatten",   "hattest", "hattet",  "hier",
    "hierzu",  "hin",      "hinter",   "hätte",   "hätten",  "ich",     "ihm",     "ihn",      "ihnen",    "ihr",     "ihre",    "ihrem",
    "ihren",   "ihrer",    "ihres",    "im",      "in",      "indem",   "ins",     "ist",      "je",       "jede",    "jedem",   "jeden",
    "jeder",   "jedes",    "jedoch",   "jene",    "jenem",   "jenen",   "jener",   "jenes",    "kann",     "kannst",  "kein",    "keine",
    "keinem",  "keinen",   "keiner",   "keines",  "können",  "könnte",  "könnten", "man",      "manche",   "manchem", "manchen", "mancher",
    "manches", "mein",     "meine",    "meinem",  "meinen",  "meiner",  "meines",  "mich",     "mir",      "mit",     "muss",    "musst",
    "musste",  "mussten",  "müssen",   "nach",    "nachdem", "nebst",   "nicht",   "nichts",   "noch",     "nun",     "nur",     "ob",
    "obwohl",  "oder",     "ohne",     "per",     "sehr",    "sei",     "seid",    "sein",     "seine",    "seinem",  "seinen",  "seiner",
    "seines",  "seit",     "seitdem",  "sich",    "sie",     "sind",    "so",      "sobald",   "sofern",   "solche",  "solchem", "solchen",
    "solcher", "solches",  "soll",     "sollen",  "sollte",  "sollten", "somit",   "sondern",  "sonst",    "soweit",  "sowie",   "sowohl",
    "statt",   "trotz",    "trotzdem", "um",      "und",     "uns",     "unser",   "unsere",   "unserem",  "unseren", "unserer", "unseres",
    "unter",   "vom",      "von",      "vor",     "wann",    "war",     "waren",   "warst",    "wart",     "warum",   "was",     "weder",
    "wegen",   "weil",     "welche",   "welchem", "welchen", "welcher", "welches", "wem",      "wen",      "wenn",    "wer",     "werde",
    "werden",  "werdet",   "weshalb",  "wessen",  "wie",     "wieder",  "wieso",   "will",     "wir",      "wird",    "wirst",   "wo",
    "wobei",   "wodurch",  "wofür",    "womit",   "wurde",   "wurden",  "während", "würde",    "würden",   "zu",      "zum",     "zur",
    "zwar",    "zwischen", "über"};

static_assert(std::ranges::is_sorted(english) && std::ranges::is_sorted(german));

}  // namespace

std::span<std::string_view const> stop_words(NoteLanguage language) noexcept {
  if (language == NoteLanguage::German) return german;
  return english;
}

}  // namespace roir
