import { callAdmin } from "../../scripts/admin-client.ts";
import { makeAttacks } from "../sim/hostile/attack-strings.ts";

/** Attack strings that are company names; more than the 500 that are promised. */
const HOSTILE_COMPANIES = 520;
const AT_ONCE = 8;

/**
 * Boards whose company's name is an attack, given where such names are given: by whoever registers
 * a board. The API takes neither NUL nor half a character. They are paused, so that none is asked.
 */
export async function addHostileCompanies(url: string): Promise<void> {
  const names = makeAttacks(HOSTILE_COMPANIES, 2).map(({ text }) => text.replaceAll("\0", "").toWellFormed().trim());
  const waiting = [...names.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, name] = next;
      const board = `https://jobs.ashbyhq.com/named-${index}`;
      const { data } = await callAdmin<{ data: { source_id: string } }>(url, "POST", "/admin/sources", {
        url: board,
        name,
        unseen: true,
      });
      await callAdmin(url, "POST", `/admin/sources/${data.source_id}/pause`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
