import { foldName } from "./normalize/text/fold-name.ts";

/** A longer name is looked at as it is. */
const CHARS_MAX = 200;
const PASSES_MAX = 4;

/** A number that an ATS keeps beside the name: "Acme Inc [175255]". */
const ownNumber = /\s*[[(](?:#|id:? ?)?\d{3,}[\])]$/iu;
/** What a page of postings is called beside its company's name, in the languages that postings are read in. */
const pageWords =
  "careers?|jobs?|job (?:board|openings|opportunities|listings|site|portal)|careers? (?:site|page|portal|cent(?:er|re)|opportunities|website)|(?:current|open|job) (?:openings|positions|roles|vacancies)|openings|vacancies|recruit(?:ing|ment)|is hiring!?|join (?:us|our team)|work with us|karriere(?:portal|seite)?|stellenangebote|offene stellen|jobportal|carri\u00E8res?|recrutement|offres d['\u2019]emploi|empleos?|carreras|trabaja con nosotros|vagas|carreiras|trabalhe conosco|lavora con noi|offerte di lavoro|vacatures|werken bij|praca|kariera";
const before = new RegExp(
  String.raw`^(?:(?:current |open |all )?(?:careers?|jobs?|openings|positions|vacancies|roles|opportunities|life|work(?:ing)?|karriere|stellenangebote|emplois?|carri\u00E8res?|empleos?|vagas|lavora|vacatures|werken) (?:at|with|bei|chez|en|na|con|bij)|(?:careers?|jobs?|karriere) ?[:|\u2013\u2014-])\s+`,
  "iu",
);
const behind = new RegExp(String.raw`\s*(?:[|\u2013\u2014:\u00B7\u2022]|\s-|- )\s*(?:${pageWords})$`, "iu");
const behindBlank = new RegExp(String.raw`\s+(?:${pageWords})$`, "iu");
/** Legal forms, as whole last words; short ones only in the letters of the form. */
const legal =
  /[,\s]+(?:(?:Gesellschaft )?mbH(?: & Co\.? ?KGa?A?)?|G?mbH(?: & Co\.? ?(?:KGa?A?|OHG))?|GmbH(?: & Co\.? ?(?:KGa?A?|OHG))?|(?:AG|SE|UG(?: \(haftungsbeschr\u00E4nkt\))?)(?: & Co\.? ?KGa?A?)?|KGaA|[Ii]nc(?:orporated)?\.?|INC\.?|LLC|L\.L\.C\.|LLP|L\.L\.P\.|P\.?C\.|PLC|[Pp]lc|(?:P(?:ty|vt|te|rivate)\.? )?(?:Ltd|LTD|Limited|LIMITED)\.?|Corp\.?|S\.?A\.?S\.?|S\.A\.|SA|SARL|S\u00E0rl|S\.\u00E0 ?r\.l\.|S\.?r\.?l\.?|SRL|S\.?p\.?A\.?|S\.?L\.?U?\.?|Lt?da\.?|B\.?V\.?|N\.?V\.?|Oyj?|ASA?|A\/S|ApS|AB(?: \(publ\))?|[Ss]p\. ?z ?o\. ?o\.|[Ss]\.? ?r\. ?o\.|a\.s\.|Kft\.?|d\.o\.o\.|K\.K\.)$/u;
const legalJapanese =
  /^(?:\u682A\u5F0F\u4F1A\u793E|\(\u682A\)|\uFF08\u682A\uFF09)\s*|\s*(?:\u682A\u5F0F\u4F1A\u793E|\u6709\u9650\u516C\u53F8)$/u;
/** What stands where a name was not filled in. */
const noName =
  /^(?:the|careers?|jobs?|our (?:company|client)|(?:my |the |your )?company(?: name)?|confidential|undisclosed|test|default|null|none|n\/?a|undefined|unknown|https?:.*|[\p{P}\p{S}\d\s]*)$/iu;

/**
 * What a company is called, of the name that its board gives: without a legal form, an ATS's number, and what its page
 * of postings is called ("Careers at Acme", "Acme | Jobs"). Words that may be the name's own ("Total Jobs") go
 * only where the board's token is what remains. Null where it is no name.
 */
export function cleanCompanyName(written: string | null, token: string): string | null {
  const line = (written ?? "").replace(/\s+/g, " ").trim();
  if (noName.test(line)) return null;
  if (line.length > CHARS_MAX) return line;
  let name = line;
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    const next = strip(name, token);
    if (next === name) break;
    name = next;
  }
  return name;
}

function strip(name: string, token: string): string {
  for (const pattern of [ownNumber, before, behind, legal, legalJapanese]) {
    const rest = trimEnd(name.replace(pattern, ""));
    if (rest !== name && isName(rest)) return rest;
  }
  const rest = trimEnd(name.replace(behindBlank, ""));
  return rest !== name && isName(rest) && squeeze(rest) === squeeze(token) ? rest : name;
}

const trimEnd = (name: string): string => name.replace(/[\s,|:\u2013\u2014-]+$/u, "").trimStart();
const squeeze = (name: string): string => foldName(name).replaceAll(" ", "");
const isName = (rest: string): boolean => (rest.match(/\p{L}|\d/gu)?.length ?? 0) >= 2 && !noName.test(rest);
