// The record that a page carries, as the script reads it.

import { load } from "./load.mjs";

const { recordIn } = await load("record");

export const record = async page => recordIn(await page.locator("#record").textContent());
