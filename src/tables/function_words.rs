//! Words that are no name though a sentence that begins with one gives it a capital.

/// Closed classes (determiners, pronouns, prepositions, conjunctions, auxiliaries) as far as news copy uses them, and
/// the adverbs that begin its sentences.
///
/// Without the words that are names as often: *Will*, *May*, *Don*, *An*, *So*, *Do*.
pub(super) const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "above", "according", "across", "actually", "add", "added", "adding", "additionally", "after",
    "afterwards", "again", "against", "ago", "all", "along", "already", "also", "although", "always", "am", "amid",
    "among", "and", "another", "any", "apart", "are", "around", "as", "asked", "aside", "at", "away", "back", "be",
    "because", "been", "before", "behind", "being", "below", "besides", "between", "beyond", "both", "but", "by", "can",
    "clearly", "consequently", "could", "currently", "despite", "did", "does", "down", "during", "each", "earlier",
    "either", "elsewhere", "especially", "even", "eventually", "every", "everyone", "except", "few", "finally",
    "following", "for", "former", "formerly", "fortunately", "from", "further", "furthermore", "given", "had", "has",
    "have", "having", "he", "hence", "her", "here", "him", "his", "how", "however", "i", "if", "in", "including",
    "indeed", "instead", "into", "is", "it", "its", "just", "last", "late", "later", "lately", "least", "less",
    "like", "likewise", "many", "maybe", "me", "meantime", "meanwhile", "might", "more", "moreover", "most", "much",
    "must", "my", "near", "nearly", "neither", "never", "nevertheless", "next", "no", "nobody", "none", "nonetheless",
    "nor", "not", "nothing", "notably", "noted", "now", "of", "off", "often", "on", "once", "one", "only", "or", "other",
    "others", "otherwise", "our", "out", "outside", "over", "overall", "per", "perhaps", "previously", "quite",
    "quoted", "rather", "recently", "regarding", "reportedly", "said", "saying", "says", "several", "she", "should",
    "similarly", "since", "some", "someone", "sometimes", "soon", "speaking", "still", "such", "than", "that", "the",
    "their", "them", "themselves", "then", "there", "thereafter", "therefore", "these", "they", "this", "those",
    "though", "through", "throughout", "thus", "to", "today", "together", "told", "tomorrow", "tonight", "too",
    "toward", "towards", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "under", "unlike",
    "unless", "until", "up", "upon", "us-based", "very", "via", "was", "we", "well", "were", "what", "when", "where",
    "whereas", "whether", "which", "while", "whilst", "who", "whoever", "whom", "whose", "why", "with", "within",
    "without", "would", "yes", "yesterday", "yet", "you", "your", "breaking", "watch", "read", "exclusive", "photo",
    "asking", "citing", "calling", "unfortunately", "surprisingly", "interestingly", "tell", "let", "if", "well", "local",
    "both", "separately", "simultaneously", "accordingly", "ultimately", "additional", "same", "says", "wrote", "added",
    "hello", "thank", "thanks", "oh", "met", "saw", "sent", "made", "gave", "took", "came", "went", "left", "won", "led",
    "brought", "kept", "found", "became", "held", "began", "got", "put", "beat", "shot", "told", "spoke", "quote", "quotes",
];
