import { pastedAddress } from "../../core/text-in/pasted-address.ts";
import { findOtherAts, type OtherAts } from "./other-ats.ts";
import { ashby } from "./ats/ashby.ts";
import { avature } from "./ats/avature.ts";
import { phenom } from "./ats/phenom.ts";
import { eightfold } from "./ats/eightfold.ts";
import { factorial } from "./ats/factorial.ts";
import { gem } from "./ats/gem.ts";
import { greenhouse } from "./ats/greenhouse.ts";
import { gusto } from "./ats/gusto.ts";
import { lever } from "./ats/lever.ts";
import { loxo } from "./ats/loxo.ts";
import { bamboohr } from "./ats/bamboohr.ts";
import { breezy } from "./ats/breezy.ts";
import { pinpoint } from "./ats/pinpoint.ts";
import { teamtailor } from "./ats/teamtailor.ts";
import { oracle } from "./ats/oracle.ts";
import { personio } from "./ats/personio.ts";
import { recruitee } from "./ats/recruitee.ts";
import { workable } from "./ats/workable.ts";
import { ismartrecruit } from "./ats/ismartrecruit.ts";
import { jazzhr } from "./ats/jazzhr.ts";
import { jibe } from "./ats/jibe.ts";
import { smartrecruiters } from "./ats/smartrecruiters.ts";
import { workday } from "./ats/workday.ts";
import { gupy } from "./ats/gupy.ts";
import { rippling } from "./ats/rippling.ts";
import { hibob } from "./ats/hibob.ts";
import { jobscore } from "./ats/jobscore.ts";
import { manatal } from "./ats/manatal.ts";
import { trakstar } from "./ats/trakstar.ts";
import { pageup } from "./ats/pageup.ts";
import { clearcompany } from "./ats/clearcompany.ts";
import { paycor } from "./ats/paycor.ts";
import { paylocity } from "./ats/paylocity.ts";
import { taleobe } from "./ats/taleobe.ts";
import { neogov } from "./ats/neogov.ts";
import { ukgready } from "./ats/ukgready.ts";
import { adpwfn } from "./ats/adpwfn.ts";
import { zoho } from "./ats/zoho.ts";
import { jobvite } from "./ats/jobvite.ts";
import { comeet } from "./ats/comeet.ts";
import { successfactors } from "./ats/successfactors.ts";
import { icims } from "./ats/icims.ts";
import { join } from "./ats/join.ts";
import { deel } from "./ats/deel.ts";
import { paycom } from "./ats/paycom.ts";
import { applicantpro } from "./ats/applicantpro.ts";
import { cornerstone } from "./ats/cornerstone.ts";
import { adprm } from "./ats/adprm.ts";
import { polymer } from "./ats/polymer.ts";
import { hireology } from "./ats/hireology.ts";
import { softgarden } from "./ats/softgarden.ts";
import { solides } from "./ats/solides.ts";
import { traffit } from "./ats/traffit.ts";
import { radancy } from "./ats/radancy.ts";
import { jobylon } from "./ats/jobylon.ts";
import { dover } from "./ats/dover.ts";
import { careerplug } from "./ats/careerplug.ts";
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
  careerplug,
  clearcompany,
  comeet,
  cornerstone,
  deel,
  dover,
  eightfold,
  factorial,
  gem,
  greenhouse,
  gupy,
  gusto,
  hibob,
  hireology,
  icims,
  ismartrecruit,
  jazzhr,
  jibe,
  jobscore,
  jobvite,
  jobylon,
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
  radancy,
  recruitee,
  rippling,
  smartrecruiters,
  softgarden,
  solides,
  successfactors,
  taleobe,
  teamtailor,
  traffit,
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
 * for anything else, custom domains too: their address does not say the board. `address`: the posting's as its provider
 * writes it, where its parameters may come in other ways.
 *
 * @example boardFromAddress("Jobs.Lever.co/spotify/") // { provider: "lever", board: "spotify" }
 */
export function boardFromAddress(text: string): { provider: ProviderName; board: string; address?: string } | null {
  const url = pastedAddress(text);
  if (url === null) return null;
  for (const provider of Object.values(providers)) {
    const board = provider.boardFromUrl(url);
    if (board === null) continue;
    const { name, writtenAddress }: Provider & { name: ProviderName } = provider;
    const address = writtenAddress?.(url, board) ?? null;
    return { provider: name, board, ...(address === null ? {} : { address }) };
  }
  return null;
}

/** An ATS that is known and not read, by one of its addresses. */
export function otherAtsOf(text: string): OtherAts | null {
  const url = pastedAddress(text);
  return url === null ? null : findOtherAts(url);
}
