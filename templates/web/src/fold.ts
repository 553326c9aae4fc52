// Folding makes the spellings of one name equal, as geo.Fold does: case,
// diacritics, apostrophes and Arabic letter forms are ignored; what is neither
// letter nor digit parts words.

const FORMS: { [letter: string]: string } = {
  ı: "i", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ł: "l", ə: "a", ħ: "h", ŧ: "t",
  ٱ: "ا", ة: "ه", ە: "ه", ھ: "ه", ى: "ي", ی: "ي", ێ: "ي", ک: "ك", گ: "ك", ۆ: "و", ۇ: "و", ڕ: "ر", ڵ: "ل", ڤ: "ف",
};
const FORM = new RegExp(`[${Object.keys(FORMS).join("")}]`, "g");

export function fold(text: string): string {
  return text.toLowerCase().normalize("NFD")
    .replace(/['`\u00ad\u00b4\u02b0-\u036f\u0621\u0640\u064b-\u065f\u0670\u200b-\u200f\u2018-\u201b]/g, "")
    .replace(FORM, letter => FORMS[letter]!)
    .replace(/[^\p{L}\p{Nd}]+/gu, " ")
    .replace(/([^ ]{3}a)h(?= |$)/g, "$1") // written or not: Raqqah, Raqqa
    .trim();
}

// The article before a name is written in many ways, apart or joined: al-Bab,
// El Bab, Albab, الباب. The words after it count; as a word of its own it is
// sought only while nothing follows.
const ARTICLE = /^(?:[aeiu]l|[ae](?:[rstdzn]|sh|th|dh))$/;

/** The words of a text, in one string, each after a space. */
export function searchable(text: string): string {
  const words = fold(text).split(" ");
  const more: string[] = [];
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (next && ARTICLE.test(word)) more.push(word + next);
    if (/^ال../.test(word)) more.push(word.slice(2));
  }
  return ` ${[...words, ...more].join(" ")}`;
}

/** What is sought: of each word the beginnings that will do. */
export function sought(q: string): string[][] {
  const words = fold(q).split(" ").filter(Boolean);
  return words.filter((word, i) => i === words.length - 1 || !ARTICLE.test(word))
    .map(word => (/^(?:[ae]l|ال).{3}/.test(word) ? [word, word.slice(2)] : [word]));
}
