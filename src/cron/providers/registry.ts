import { pastedAddress } from "../../core/text-in/pasted-address.ts";
import { findOtherAts, type OtherAts } from "./other-ats.ts";
import { ashby } from "./ashby.ts";
import { avature } from "./avature.ts";
import { phenom } from "./phenom.ts";
import { eightfold } from "./eightfold.ts";
import { factorial } from "./factorial.ts";
import { gem } from "./gem.ts";
import { greenhouse } from "./greenhouse.ts";
import { gusto } from "./gusto.ts";
import { lever } from "./lever.ts";
import { loxo } from "./loxo.ts";
import { bamboohr } from "./bamboohr.ts";
import { breezy } from "./breezy.ts";
import { pinpoint } from "./pinpoint.ts";
import { teamtailor } from "./teamtailor.ts";
import { oracle } from "./oracle.ts";
import { personio } from "./personio.ts";
import { recruitee } from "./recruitee.ts";
import { workable } from "./workable.ts";
import { jazzhr } from "./jazzhr.ts";
import { jibe } from "./jibe.ts";
import { smartrecruiters } from "./smartrecruiters.ts";
import { workday } from "./workday.ts";
import { gupy } from "./gupy.ts";
import { rippling } from "./rippling.ts";
import { hibob } from "./hibob.ts";
import { jobscore } from "./jobscore.ts";
import { manatal } from "./manatal.ts";
import { trakstar } from "./trakstar.ts";
import { pageup } from "./pageup.ts";
import { clearcompany } from "./clearcompany.ts";
import { paycor } from "./paycor.ts";
import { paylocity } from "./paylocity.ts";
import { taleobe } from "./taleobe.ts";
import { neogov } from "./neogov.ts";
import { ukgready } from "./ukgready.ts";
import { adpwfn } from "./adpwfn.ts";
import { zoho } from "./zoho.ts";
import { jobvite } from "./jobvite.ts";
import { comeet } from "./comeet.ts";
import { successfactors } from "./successfactors.ts";
import { icims } from "./icims.ts";
import { join } from "./join.ts";
import { deel } from "./deel.ts";
import { paycom } from "./paycom.ts";
import { applicantpro } from "./applicantpro.ts";
import { cornerstone } from "./cornerstone.ts";
import { adprm } from "./adprm.ts";
import { polymer } from "./polymer.ts";
import { hireology } from "./hireology.ts";
import { softgarden } from "./softgarden.ts";
import { solides } from "./solides.ts";
import type { Provider } from "./provider.ts";

/** Every provider, one line each; a test holds this against the folder. */
export const providers = {
  adprm,
  adpwfn,
  applicantpro,
  ashby,
  avature,
  bamboohr,
  breezy,
  clearcompany,
  comeet,
  cornerstone,
  deel,
  eightfold,
  factorial,
  gem,
  greenhouse,
  gupy,
  gusto,
  hibob,
  hireology,
  icims,
  jazzhr,
  jibe,
  jobscore,
  jobvite,
  join,
  lever,
  loxo,
  manatal,
  neogov,
  oracle,
  pageup,
  paycom,
  paycor,
  paylocity,
  personio,
  phenom,
  pinpoint,
  polymer,
  recruitee,
  rippling,
  smartrecruiters,
  softgarden,
  solides,
  successfactors,
  taleobe,
  teamtailor,
  trakstar,
  ukgready,
  workable,
  workday,
  zoho,
} as const satisfies Record<string, Provider>;

export type ProviderName = keyof typeof providers;

export function findProvider(name: string): Provider | null {
  return Object.hasOwn(providers, name) ? providers[name as ProviderName] : null;
}

/**
 * The board that an address belongs to: of the board, of one of its postings, of its API. Null
 * for anything else, custom domains too: their address does not say the board.
 *
 * @example boardFromAddress("Jobs.Lever.co/spotify/") // { provider: "lever", board: "spotify" }
 */
export function boardFromAddress(text: string): { provider: ProviderName; board: string } | null {
  const url = pastedAddress(text);
  if (url === null) return null;
  for (const provider of Object.values(providers)) {
    const board = provider.boardFromUrl(url);
    if (board !== null) return { provider: provider.name, board };
  }
  return null;
}

/** An ATS that is known and not read, by one of its addresses. */
export function otherAtsOf(text: string): OtherAts | null {
  const url = pastedAddress(text);
  return url === null ? null : findOtherAts(url);
}
