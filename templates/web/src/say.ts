// What the interface says, in the language of the page: the phrases stand in
// templates/messages/*.yaml, of which the build writes assets/words.js. A key
// without a phrase is said as it is, which the tests do not let pass.

interface Words { lang: string; digits: string; months: string[]; say: { [key: string]: { [category: string]: string } } }

declare global { var furatSay: Words | undefined }

type Values = { [name: string]: string | number };

const words = (): Words => globalThis.furatSay ?? { lang: "en", digits: "0123456789", months: [], say: {} };

/** A number in the digits of the language: "12", "١٢". */
export function digits(value: string | number): string {
  const own = [...words().digits];
  return `${value}`.replace(/\d/g, d => own[Number(d)] ?? d);
}

/** The name of a month, from 0. */
export function monthName(index: number): string { return words().months[index] ?? `${index + 1}`; }

/** The phrase of a key, its {names} filled in; the number n chooses the plural's form. */
export function say(key: string, values: Values = {}): string {
  const forms = words().say[key];
  if (!forms) return key;
  const category = typeof values.n === "number" ? new Intl.PluralRules(words().lang).select(values.n) : "other";
  const text = forms[category] ?? forms.other ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? digits(value) : value;
  });
}
