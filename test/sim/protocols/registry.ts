import type { ProviderName } from "../sim-posting.ts";
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
import { ismartrecruit } from "./ismartrecruit.ts";
import { jazzhr } from "./jazzhr.ts";
import { jibe } from "./jibe.ts";
import { smartrecruiters } from "./smartrecruiters.ts";
import { workday } from "./workday.ts";
import type { Protocol } from "./protocol.ts";
import { bamboohr } from "./bamboohr.ts";
import { breezy } from "./breezy.ts";
import { pinpoint } from "./pinpoint.ts";
import { teamtailor } from "./teamtailor.ts";
import { oracle } from "./oracle.ts";
import { personio } from "./personio.ts";
import { recruitee } from "./recruitee.ts";
import { workable } from "./workable.ts";
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
import { traffit } from "./traffit.ts";
import { radancy } from "./radancy.ts";
import { jobylon } from "./jobylon.ts";
import { dover } from "./dover.ts";
import { careerplug } from "./careerplug.ts";

/** Every provider that the simulator can play. */
export const protocols = {
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
} satisfies Record<ProviderName, Protocol>;

export function protocolOfHost(host: string): Protocol | null {
  const isAt = (pattern: string): boolean =>
    pattern.startsWith("*.")
      ? host.endsWith(pattern.slice(1)) && !host.slice(0, 1 - pattern.length).includes(".")
      : pattern === host;
  return Object.values<Protocol>(protocols).find(({ hosts }) => hosts.some(isAt)) ?? null;
}
