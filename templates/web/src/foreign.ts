/** What marks an element whose words are in another language than the page. */
export function foreign(lang: string | undefined): { lang?: string; dir?: string } {
  return lang ? { lang, dir: /^(ar|fa|he|ur|ckb)\b/.test(lang) ? "rtl" : "ltr" } : {};
}
