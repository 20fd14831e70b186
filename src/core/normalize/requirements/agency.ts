import type { Derived, Evidence } from "../../evidence.ts";
import type { YesNo } from "../../facts.ts";
import type { Steps } from "../steps.ts";
import { agree } from "./agree.ts";
import { evidenceOf, type Statements } from "./statements.ts";

/** The work is at somebody else's: said of one client, who hires. "Our clients are looking for" advice is no hiring. */
const agency =
  /(?<!\p{L})(?:our|my) client(?! (?:success|services?|experience|relations?|facing|base|partner|advis|engage|solutions|care|support)\p{L}*)(?:,[^,.]{1,90},|(?: \p{L}+){0,2})? (?:(?:is|are) (?:\p{L}+ly |now )?(?:looking (?:for|to (?:hire|recruit|add))|seeking (?:an?|to (?:hire|recruit|add))|hiring|recruiting|searching for)|(?:requires|needs) an?(?!\p{L}))|(?:role|position|opportunity|contract|job) with (?:our|my|one of our) clients? (?:in|based|located)(?!\p{L})|is acting as an? employment (?:agency|business)|(?:we are|we['\u2019]re|is|are) (?:\p{L}+ly )?(?:hiring|recruiting)(?: [^.,]{1,60})? on behalf of|on behalf of (?:our|my|one of our|a) clients?[^.]{0,80}(?:we are|we're|is|are) (?:\p{L}+ly )?(?:hiring|recruiting|looking for an?|seeking an?|searching for an?)|(?:looking|searching) for an? [^.,]{1,60} on behalf of (?:our|my|one of our|a) client|^we are an? (?:\p{L}+ ){0,3}(?:recruitment|recruiting|staffing|employment) (?:agency|firm|company|consultancy)|(?:im auftrag|f\u00fcr) (?:unseres|unseren|einen unserer|eines unserer) (?:kunden|mandanten)[^.]{0,120}suchen wir|suchen wir (?:im auftrag|f\u00fcr) (?:unseres|unseren|einen unserer|eines unserer) (?:kunden|mandanten)|im rahmen der (?:direkten )?(?:personalvermittlung|arbeitnehmer\u00fcberlassung)|notre client(?:,[^,.]{1,90},)? (?:recherche|recrute)|pour (?:le compte de )?(?:notre|l['\u2019]un de nos) clients?[^.]{0,80}nous (?:recherchons|recrutons)|(?:il )?nostro cliente(?:,[^,.]{1,90},)? (?:cerca|ricerca|seleziona)|per (?:un['\u2019])?(?:azienda|societ\u00e0) cliente (?:selezioniamo|ricerchiamo|cerchiamo)|nosso cliente(?:,[^,.]{1,90},)? (?:busca|procura|est\u00e1 buscando)|nuestro cliente(?:,[^,.]{1,90},)? (?:busca|selecciona|est\u00e1 buscando)|voor onze opdrachtgever[^.]{0,80}zoeken wij/iu;
const employer =
  /(?:we are|this is) (?:the|an?) direct employer|(?:we are|we're) not (?:a|an) (?:recruitment|recruiting|staffing|employment) (?:agency|firm|company)|we are the employer and not an agency/iu;

/** Whether the posting says that it is placed for a client who hires (yes), or by the employer itself (no). */
export function readAgency(statements: Statements, steps: Steps): Derived<{ value: YesNo }> {
  const stated: { value: YesNo; evidence: Evidence }[] = [];
  for (const statement of statements.agency) {
    if (statement.field === "title") continue;
    steps.take(statement.text.length * 12);
    const own = employer.exec(statement.text);
    const match = own ?? agency.exec(statement.text);
    if (match === null) continue;
    const evidence = evidenceOf(statement, "statement", match.index, match.index + match[0].length);
    stated.push({ value: own === null ? "yes" : "no", evidence });
  }
  return agree(stated);
}
