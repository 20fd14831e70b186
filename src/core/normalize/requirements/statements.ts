import type { Evidence } from "../../evidence.ts";
import { rememberLast } from "../../remember-last.ts";
import type { Said } from "../said.ts";
import type { Steps } from "../steps.ts";
import { anchorOf } from "../text/anchor.ts";
import { isInWord } from "../text/by-first-letter.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { valuesUnder, type LabelValue } from "../text/label-values.ts";
import type { Spoken } from "../text/speaks-of.ts";

/** What a sentence may state, by the words that it holds. */
type Subject = "years" | "education" | "visa" | "clearance" | "openings" | "deadline" | "agency";

/** A sentence, or a line, that holds a word of a subject. */
export interface Statement extends Spoken {
  field: "title" | "description";
  /** Where it begins in its field's text, in UTF-16 units. */
  at: number;
  /** The short line that it stands under ("Preferred qualifications"), or "". */
  heading: string;
  /** The first line of the lines without an empty one between in which it stands, if it is short and another than its own; or "". */
  block: string;
  /** What stands right behind it, from the mark that ends it: "? No". */
  behind: string;
}

export interface Statements extends Record<Subject, Statement[]> {
  /** What the description states under labels of a topic. */
  labels: (topic: "visa" | "education" | "years") => LabelValue[];
}

/** Words of a subject, whole or the beginning of one; the text is looked at once for all of them. */
const anchorWords: Record<Subject, string> = {
  years:
    "years?|yrs?|anys?|\\d(?:years?|yrs?|jahren?|ans|a\u00f1os|anos|jaar|anni)|jahr(?:en?)?|(?:mehr|lang|ein|zwei|drei|vier|f\u00fcnf|sechs|sieben|acht|zehn)?j\u00e4hrige[nrs]?|ans?|ann\u00e9es?|a\u00f1os?|anos?|jaar|anni|anno|yoe|lat(?:a|ami)?|\\d let|\\d[+]? j|rok[yu\u016f]?|(?:jedno|dwu|trzy|cztero|pi\u0119cio)?letni[a-z]*|roczn[a-z]+|\u00e5rs?|months?|monaten?|mois|meses|mesos|mesi|maanden|miesi\u0119cy|miesi\u0105ce|m\u00e5nad(?:er)?s?|m\u00e5neders?|vuo(?:den|tta)|y\u0131l(?:l\u0131k)?|(?:bi|tri|quadri|quinqu|dec|vent)ennale|(?:bi|tri|quinqu|dec)ennio|p\u00f3\u0142roczn[a-z]+|(?:twee|drie|vier|vijf)?jarige?|(?:tv\u00e5|tre|fem|to)?\u00e5rig[a-z]*|(?:dvou|t\u0159\u00ed|p\u011bti)let[a-z\u00e1\u00e9\u00fd]+|(?:dvoj|troj|p\u00e4\u0165)ro\u010dn[a-z\u00e1\u00e9\u00fa]+|(?:p\u011bt|\u0161est|sedm|osm|deset|p\u00e4\u0165|desa\u0165) (?:let|rokov)|(?:k\u00e9t|h\u00e1rom|\u00f6t)\u00e9ves|m\u011bs\u00edc[e\u016f]|h\u00f3nap(?:os)?|luni|kuukauden|aastat?|\u00e9v(?:es|et|ed)?|ani|\u03ad\u03c4\u03b7|\u03ad\u03c4\u03bf\u03c5\u03c2|\u03b5\u03c4\u03ce\u03bd|\u03c7\u03c1\u03cc\u03bd\u03b9\u03b1|\uacbd\ub825|\uacbd\ud5d8|\u7d93[\u9a57\u6b77]|\u5e74\u9650|\u7ecf\u9a8c|\u7d4c\u9a13|\u5b9f\u52d9|\u5e74\u4ee5\u4e0a(?:\u3055\u308c\u305f|\u50cd|\u643a\u308f|\u5f93\u4e8b|\u52e4\u52d9|\u306e?\u52e4\u52d9)",
  education:
    "pflegeexamen|tso|bso|szakk\u00e9pes\u00edt\u00e9s[a-z\u00e9\u0171]*|okj-s|perustutkinto|lukio|absolvent[a-z\u0103\u00ee]*|bacalaureat|facultate|school[- ]leav(?:er|ing)|student(?:er)?eksamen|erhvervsuddannelse|vyu\u010den[\u00fd\u00e1]|la eso|contador(?:a|es)? p\u00fablic[oa]s?|graduad[oa]s?|formad[oa] em|(?:segundo|2\\.?\u00ba) grau|uko\u0144cz[a-z\u00f3\u0105\u0119\u0142\u015b\u0107]+|dyplom uczelni|zeugnis|vorbildung|facharbeiterbrief|t\u00edtulos|forma\u00e7\u00e3o|escolaridade|niveau scolaire|uko\u0144czone szko\u0142y|wymaga\u0144 co do szko\u0142y|szko\u0142y|titolo|ammatillista|papiertjes|academic qualifications|qualifications required|cert(?:ificate)? i(?:ii|v)|trade test|aat level|cfc|llb|mpharm|kcse|spm|hsd|kappersopleiding|bakkersopleiding|koksopleiding|verzorgendeopleiding|attestato triennale|zawod\u00f3wka|technikum|tytu\u0142 in\u017cyniera|niveau bac|bachelier|magister|\ud559\ub825|koulutu(?:s|sta|ksesta)|tutkintoa|utbildning|utdanning|utdannelse|uddannelse|vzd\u011bl\u00e1n\u00ed|vzdelanie|e\u011fitim|wykszta\u0142ceni[ae]|opleiding is niet|geen (?:voor)?opleiding (?:nodig|vereist)|habilita\u00e7[a-z\u00f5\u00e3]+|titol[oi] di studio|schooling|formal qualifications|studiile|\u00e9tudes|schulbildung|gesellenbrief|matura|leaving cert(?:ificate)?|cess|certificat de qualification|udl\u00e6rt|vy\u0161\u0161\u00ed odborn[a-z\u00e9\u00fd]+|tradenomi[a-z]*|di-tutkin[a-z]+|ylioppilas[a-z]*|dyplom technika|\u4e13\u79d1|ense\u00f1anza media|efz|\\d{2}th (?:pass|standard|std)|10 ?[+] ?2|lehre|htl|studiert|staatlich|examinierte[rn]?|gelernte[rn]?|ciclos?|cfg[ms]|certificado de profesionalidad|t\u00e9cnic[oa]|tcae|bachiller(?:es)?|secundaria completa|tecn\u00f3logo|diploma|attestato|qualifica|licenza|deas|deaes|dep|dec|titre professionnel|fagl\u00e6rt|uddannet|utdannet|undersk\u00f6terskeutbildning|utbildad|yh|yrkesh\u00f6gskole[a-z]*|l\u00e4hihoitaja[a-z]*|sairaanhoitaja[a-z]*|insin\u00f6\u00f6rin|amk|vmbo|havo|vwo|pabo|curso|bspt|apprenticeship|trade[- ]qualified|time[- ]served|city (?:and|&) guilds|no (?:formal |specific |educational )?(?:qualifications?|education)|videreg\u00e5ende|doktor[a-z]*|tohtorin|maisterin|(?:ammatti)?korkeakoulututkin[a-z\u00e4\u00f6]*|ammat(?:illinen|titutkin[a-z]*)|(?:toisen|2[.]) asteen|mesterdiploma|diplom[\u0103\u0119]|alapszakos|v\u00e9gzetts\u00e9g|egyetemi|\u00e9retts\u00e9gi|szakmunk\u00e1s[a-z\u00e9]*|licen\u021b\u0103|postliceal[a\u0103e]|\u0219coal[a\u0103]|v\u0161|s\u0161|v\u00fdu\u010dn\u00ed list|maturit(?:ou|a)|mezun[a-z\u0131u]*|\u00f6n ?lisans|\u03c0\u03c4\u03c5\u03c7\u03af[\u03b1-\u03ce]*|\u03bb\u03c5\u03ba\u03b5\u03af\u03bf\u03c5|\u03b9\u03b5\u03ba|\u03b4\u03b9\u03b4\u03b1\u03ba\u03c4\u03bf\u03c1\u03b9\u03ba[\u03b1-\u03ce]*|\u03bc\u03b5\u03c4\u03b1\u03c0\u03c4\u03c5\u03c7\u03b9\u03b1\u03ba[\u03b1-\u03ce]*|matric(?:ulation)?|grade 12|media superior|degrees?|bachelor[a-z]*|bacharel[a-z]*|master(?:s|diploma|opleiding|niveau|graad|grad|grads|gradsniv\u00e5|examen|uddannelse|utdanning)?|m\\.?b\\.?a|b\\.?s\\.?c?|b\\.?a|m\\.?s\\.?c?|m\\.?a|b[. ]?(?:tech|eng)|ph\\.? ?d|doctora[a-z]*|doctor of|dottorat[a-z]*|doktorat[a-z]*|juris|j\\.?d|diplom[a-z]*|dipl\u00f4m[a-z\u00e9]*|ged|high ?school|secondary|vocational|trade school|technical school|formal education|(?:hochschul|fach|universit\u00e4ts|master|bachelor|berufs|fachhochschul)?(?:studium|ausbildung)|(?:hochschul|universit\u00e4ts|uni|real|haupt|schul|berufs|studien|ausbildungs|master|bachelor)?abschluss|promotion|abitur|bac|baccalaur\u00e9at|bts|dut|cap|bep|licence|licenciatura|licenciad[a-z]*|grado|titulaci\u00f3n|t\u00edtulo|titulad[oa]s?|estudios|formaci\u00f3n|bachillerato|preparatoria|maestr\u00eda|m\u00e1ster|ensino|gradua\u00e7\u00e3o|mestrado|doutorado|superior|universitari[a-z]*|laurea|laureat[oia]|maturit\u00e0|hbo|mbo|wo|efz|lehrabschluss|berufslehre|f\u00e4higkeitszeugnis|f\\.p|mestre|a\\.?s(?=/b)|ingenier\u00eda|carreras?|abgeschlossene[a-z]*|formation|\u00e9cole|medical|law degree|msw|bsn|adn|bba|bca|b\\.?com|m\\.?(?:tech|eng)|hn[cd]|nvq|gcses?|a[- ]levels?|meister[a-z]*|techniker[a-z]*|mittlere reife|hauptschulabschluss|wykszta\u0142cenie|wy\u017csze|magisterskie|vysoko[a-z\u0161\u011b\u00e9]*|gymnasi[a-z]*|(?:h\u00f6gskole|universitets|kandidat|yrkes)[a-z]*|examen|\u5b66\u6b74|\u5927\u5352|\u5927\u5b66|\u9ad8\u5352|\u9ad8\u6821|\u4fee\u58eb|\u535a\u58eb|\u5c02\u9580\u5352|\u77ed\u5927|graduates?|graduated in|fp|graduado|12\\.?\u00ba ano|secundair|post-?secondary|staats(?:examen|pr\u00fcfung)|(?:socionom|sjuksk\u00f6terske|l\u00e4rar|f\u00f6rskoll\u00e4rar|h\u00f6gskoleingenj\u00f6rs)examen|\u043e\u0431\u0440\u0430\u0437\u043e\u0432\u0430\u043d\u0438\u0435|\u043e\u0441\u0432\u0456\u0442\u0430|escolaridade|fachschul[a-z]*|hovedfag[a-z\u00e5]*|technical certificat[a-z]*|certificate i(?:ii|v)|trade (?:certificates?|qualifications?)|curso|associate['\u2019]s|\u5c02\u9580\u5b66\u6821|university (?:studies|education|graduate)s?|civilingenj\u00f6r[a-z]*|academic education|tertiary|akademische[a-z]*|akademisk|magister[a-z]*|tytu\u0142 magistra|kandidatgrad[a-z]*|cand|h\u00f8(?:y|g)skole[a-z]*|h\u00f8yere utdanning|videreg\u00e5ende uddannelse|professionsbachelor[a-z]*|fagbrev|svendebrev|licencjat[a-z]*|studi(?:a|\u00f3w) licencjackie|studii|llicenciatura|batxillerat|cicle formatiu|grau universitari|secundario|st[\u0159r]edo\u0161kolsk[\u00e9\u00fd\u00e1]|vyu\u010den\u00ed?|fels\u0151fok\u00fa|k\u00f6z\u00e9pfok\u00fa|korkeakoulututkinto|lisans|lise|graduates? ?/ ?post|niveau|(?=[\u4e00-\ud7af])(?:\u5b66\u5386|\u5b78\u6b77|\u672c\u79d1|[\u7855\u78a9]\u58eb|\u5927[\u4e13\u5c08]|\u5c08\u79d1|\u9ad8\u5c02|\u9ad8\u4e2d|\uace0\uc878|\ub300\ud559|\uc804\ubb38(?:\ub300|\ud559\uc0ac)|\ucd08?\ub300\uc878|\ud559\uc0ac|\uc11d\uc0ac|\ubc15\uc0ac)",
  visa: "aufenthaltstitel[a-z]*|aufenthaltserlaubnis|arbeitsgenehmigung|titres? de s\u00e9jour|permis de (?:travail|s\u00e9jour)|autorisation de travail|autorizaci\u00f3n de (?:trabajo|residencia)|autoriza\u00e7\u00e3o de (?:trabalho|resid\u00eancia)|permess[oi] di (?:soggiorno|lavoro)|nulla ?osta|visti|vistos|visados|zezwoleni[a-z]+ na (?:prac\u0119|pobyt)|wiz\u0119|wiz|uppeh\u00e5llstillst\u00e5nd|arbejdstilladelse|opholds-|oppholds-|verblijfsvergunning|tewerkstellingsvergunning|kennismigranten[a-z]*|gecombineerde vergunning|lmias|s pass|\u5728\u7559\u8cc7\u683c|sponsor[a-z]*|visas?|h-?1-?b|vis(?:um|a)[a-z\u00e4\u00f6\u00fc\u00df]*|visado|visto|parrainage|patrocin[a-z]*|work permits?|(?:employment|work) (?:pass|visas?)|arbeitserlaubnis|werkvergunning|lmias?|permisos? de trabajo|pozwoleni[a-z]+ na prac\u0119|arbeidstillatelse|arbejdstilladelse|permits?|sponzor[a-z]*|wizy|wizow[a-z]*|visering[a-z]*|arbetstillst\u00e5nd|\u30d3\u30b6|\u5c31\u52b4\u30d3\u30b6",
  clearance:
    "clearances?|clearable|reliability status|top[- ]secret|(?:undergo|obtain|hold|active|current|valid|live) (?:sc|dv|nv[12])|ts/sci|public trust|vetting|sc cleared|dv cleared|developed vetting|sicherheits\u00fcberpr\u00fcfung|habilitation",
  openings:
    "\u52df\u96c6\u4eba\u6570|\u63a1\u7528(?:\u4e88\u5b9a)?\u4eba\u6570|openings?|posities|positionen|puestos?|roles? (?:are |is )?available|roles to fill|etaty|stillinger|voln\u00fdch m\u00edst|vo\u013en\u00fdch miest|paikkaa|vacanc(?:y|ies)|positions?|hires|hiring count|posts|roles for this|cupos?|plaatsen|poste\\(s\\)|wakat(?:y|\u00f3w)|etat(?:y|\u00f3w)|stanowisk|tj\u00e4nster|platser|vacantes?|vagas?|stellen|offene|postes?|posti|posizioni|vacatures|plazas?",
  deadline:
    "deadlines?|solicitudes|uz\u00e1v\u011brka|uz\u00e1vierka|p\u0159ihl\u00e1\u0161k[a-zy]*|term\u00edn|postulez|candidater|(?:end|close|expiry|expiration) date|unposting|einsendeschluss|bewerbungs(?:zeitraum|phase)|date de fin|data (?:de encerramento|final)|candidate-se|post\u00falate|reageer|ostatni dzie\u0144|advertised|posted|postings?|postulaciones|sista dag|s\u00f8k|jelentkez\u00e9s|clos(?:es?|ing)|apply|applications?|accepting|until|bewerbungs(?:frist|schluss|ende)|bewerbung(?:en)?|bewirb|bewerben|date limite|postule[rz]?|candidaturas?|candidatures?|candidature|fecha|prazo|data limite|sluitingsdatum|solliciteer|reageren|scadenza|termine|last (?:date|day)|cl\u00f4ture|plazo|inscri\u00e7[a-z\u00f5]+|termin|unterlagen|bewerbungsunterlagen|lebenslauf|curr[i\u00ed]cul(?:o|um)|cvs?|r[e\u00e9]sum[e\u00e9]s?|vacature|sollicitatietermijn|aplikacje|zg\u0142oszenia|s\u00f6k|aplikuj|aplikacj[aei]|ans\u00f6k[a-z]*|ans\u00f8gningsfrist|s\u00f8knadsfrist|ans\u00f8gning(?:en)?|solliciteren|hakuaika|\ub9c8\uac10|\u622a\u6b62|\u7de0(?:\u3081)?\u5207\u308a?|\u5fdc\u52df\u671f\u9650",
  agency:
    "clients?|kunds?|kunden(?:unternehmens?|betriebs?)|partnerunternehmens?|mandantenunternehmens?|im auftrag|personalberatung|personalvermittler|zeitarbeitsunternehmen|importante|agence|cabinet|r\u00e4kning|kunder?s?|assisting an?|retained|employed (?:by|through)|advertised directly|hiring (?:company|organi[sz]ation)|agency|employment business|on behalf|direct employer|partner(?:ing|ed)|working with an?|kundenauftrag|direktvermittlung|kunden?|mandant(?:en)?|auftraggebers?|personaldienstleister|zeitarbeit(?:sfirma)?|leiharbeit|klient(?:a|\u00f3w)?|personalvermittlung|arbeitnehmer\u00fcberlassung|cliente|azienda cliente|opdrachtgevers?|staffing|recruitment|recruiting",
};
const subjects = Object.keys(anchorWords) as Subject[];

const anchor = anchorOf(Object.values(anchorWords).join("|"), "(?![a-z\\u00c0-\\u024f])");

let subjectPatterns: [Subject, RegExp][] | undefined;

/** The first subject whose words an anchor is one of. */
const subjectOf = rememberLast((word): Subject | undefined => {
  subjectPatterns ??= subjects.map((name) => [name, joinedPattern(`^(?:${anchorWords[name]})$`, "i")]);
  return subjectPatterns.find(([, pattern]) => pattern.test(word))?.[0];
});

/** Characters that are looked at before and after an anchor for the ends of its sentence. */
const reachChars = 240;
const headingCharsMax = 80;
/** Of what stands behind a sentence, what an answer to it takes. */
const behindChars = 40;
/** Of a subject; a posting that says it more often is no posting. */
const statementsMax = 40;
/** For each character of a text: the anchors, and once for the sentences' ends. */
const stepsPerChar = 12;

/**
 * The sentences of a posting that may state something of these subjects: one pass, shared by their readers. `language`:
 * the posting's, ISO 639-1, asked for where a sentence's words are another's in another language.
 */
export function findStatements(
  said: Pick<Said, "title" | "descriptionText">,
  steps: Steps,
  language: Spoken["language"] = () => null,
): Statements {
  const found = Object.fromEntries(subjects.map((name) => [name, [] as Statement[]])) as Record<Subject, Statement[]>;
  scan({ field: "title", language }, said.title, steps, found);
  if (said.descriptionText !== null) scan({ field: "description", language }, said.descriptionText, steps, found);
  const text = said.descriptionText;
  const labels: Statements["labels"] = (topic) => {
    if (text === null) return [];
    steps.take(text.length);
    return valuesUnder(text, topic);
  };
  return { ...found, labels };
}

function scan(
  of: Pick<Statement, "field" | "language">,
  text: string,
  steps: Steps,
  found: Record<Subject, Statement[]>,
): void {
  steps.take(text.length * stepsPerChar);
  const headingAt = readHeadings(text);
  const next = anchor(text);
  let end = -1;
  let statement: Statement | null = null;
  for (let match = next(0); match !== null; match = next(match.end)) {
    if (isInWord(text, match.at)) continue;
    if (statement === null || match.at >= end) {
      const from = startOf(text, match.at, Math.max(end, 0));
      end = endOf(text, match.end);
      const [words, behind] = [text.slice(from, end), text.slice(end, end + behindChars)];
      statement = { ...of, text: words, at: from, ...headingAt(from), behind };
    }
    const subject = subjectOf(text.slice(match.at, match.end));
    const list = subject === undefined ? undefined : found[subject];
    if (list !== undefined && list.length < statementsMax && list.at(-1) !== statement) list.push(statement);
  }
}

function isEnd(text: string, index: number): boolean {
  const mark = text[index];
  if (mark === "\n" || mark === "\u2022") return true;
  if (mark !== "." && mark !== "!" && mark !== "?") return false;
  // "B.S. in", "min. 3 years", "mind. 2 Jahre", "No. of" go on.
  if (text.startsWith(" of ", index + 1)) return false;
  // Nor does a day end one: "12. M\u00e4rz", "Mar. 12".
  if (mark === "." && isOfDate(text, index)) return false;
  if (!/[\s]/.test(text[index + 1] ?? " ") || text[index - 2] === ".") return false;
  return (
    mark !== "." ||
    !/(?:^|[\s(])(?:min|mind|max|approx|ca|z\.b|bzw|yrs|exp|e\.g|i\.e)$|\d\+? j$/i.test(
      text.slice(Math.max(0, index - 7), index),
    )
  );
}

const dayBefore = /(?:^|[\s(])\d{1,2}$/;
const monthAfter =
  /^ (?:jan|j\u00e4n|feb|f\u00e9v|m[a\u00e4]r|apr|avr|ma[iy]|ju[in]|juil|aug|ao\u00fb|sep|okt|oct|nov|de[cz]|\d{1,2}\. |20\d\d)/i;
const monthBefore = /(?:^|[\s(])(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;

function isOfDate(text: string, index: number): boolean {
  const [before, after] = [text.slice(Math.max(0, index - 6), index), text.slice(index + 1, index + 6)];
  return dayBefore.test(before) ? monthAfter.test(after) : monthBefore.test(before) && /^ \d/.test(after);
}

function startOf(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < reachChars && !isEnd(text, start - 1)) start--;
  while (start < at && /\s/.test(text[start] ?? "")) start++;
  return start;
}

function endOf(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < reachChars && !isEnd(text, end)) end++;
  return end;
}

/** An item of a list, by its mark, prose, or a label with its value. */
const isItem =
  /^(?:[-*~+\u2022\u00b7\u2010-\u2014\u2023\u2043\u25aa\u25ab\u25cb\u25cf\u25e6\u2192\u2605\u2606\u2610\u2611\u2705\u2713\u2714\u27a2\u27a4\u25ba\u25b8\u30fb]|o )|[.!;,\u3002]$|:\s\S/;

/** Asked for places in rising order: each line is looked at once. */
function readHeadings(text: string): (at: number) => Pick<Statement, "heading" | "block"> {
  let [lineAt, heading, block] = [0, "", ""];
  let isFirst = true;
  return (at) => {
    for (let next = text.indexOf("\n", lineAt); next >= 0 && next < at; next = text.indexOf("\n", lineAt)) {
      if (next === lineAt) [isFirst, block] = [true, ""];
      else {
        const line = next - lineAt <= headingCharsMax ? text.slice(lineAt, next).trim() : "";
        const isHeading = line !== "" && !isItem.test(line);
        if (isHeading) heading = line;
        if (isFirst || line.endsWith(":")) block = isHeading ? line : "";
        isFirst = false;
      }
      lineAt = next + 1;
    }
    return { heading, block };
  };
}

/** A line under which a firm says what it gives: "what we offer". */
export const givingHeading =
  /offer|benefit|you can expect|what we bring|you(?:['\u2019]ll| will) enjoy|erwartet (?:dich|sie)|dich erwartet|sie erwartet|perks?(?!\p{L})|why (?:join|work|us)|what(?:['\u2019]s in it for| you(?:['\u2019]ll| will)? get)|bieten|vorteile|deine benefits|avantages|nous (?:offrons|proposons)|on t['\u2019]offre|beneficios|ofrecemos|benef\u00edcios|oferecemos|offriamo|bieden|oferujemy|erbjuder|tilbyr|tilbyder|\u5f85\u9047|\u798f\u5229\u539a\u751f/iu;
/** Whether a statement holds a part of a label and its value. */
export const overlaps = ({ field, text, at }: Statement, { labelAt, at: valueAt, value }: LabelValue): boolean =>
  field === "description" && at < valueAt + value.length && labelAt < at + text.length;

/** What a label asks for: the value is its evidence, and a word of its label may say that it is wished. */
export function ofLabel({ label, value, at }: LabelValue): { required: boolean; evidence: Evidence } {
  const text = `${label}${value}`;
  return {
    required: isRequired({ text, heading: "", block: "" }, label.length, text.length),
    evidence: { field: "description", method: "statement", quote: value, at },
  };
}

/** Of a match inside a statement. */
export function evidenceOf({ field, text, at }: Statement, method: string, from = 0, to = text.length): Evidence {
  return { field, method, quote: text.slice(from, to), at: at + from };
}

const wishedHeading =
  /prefer|nice[ -]to|bonus|desir|\bplus\b|ideal|would be|extra|pluspunkte?|w\u00fcnschenswert|von vorteil|souhait|appr\u00e9ci|deseable|valora|diferencia|desej|gradit|preferenzial|meriterande|mile widzian|\bpr\u00e9\b|\u6b53\u8fce|\u5c1a\u53ef/i;
const wishedBefore =
  /(?:(?:^|[^\p{L}])(?:plus+|bonus points|pluspunkte?|pluspunt|extra|vorteil(?:haft)?|gern(?:e)? gesehen|gut zu haben|sch\u00f6n|un atout|atouts?|diferencia(?:l|is)|vantaggio|atut(?:y|em)?|dodatkowo|f\u00f6rdel|fordel|v\u00fdhod(?:a|ou)|el\u0151ny(?:\u00f6k)?|avantaj(?:e)?|plussaa|eduksi|good to have|helpful|not essential) ?[:=]|(?:sch\u00f6n|toll|ideal|super|prima|gut|klasse) w\u00e4ren?|se agradece(?:r\u00e1n?)?|nos gustar\u00eda|prefer\u00eancia (?:por|a|para)|preferencia (?:por|a|para)|(?:fint|bra|kul|flott) om|it helps if|prefer(?:red|ably|ence)?|\b(?:plus|advantage|asset) ?:|nice to have|ideal(?! (?:candidates?|profile|background))(?:ly|erweise|mente)?|id\u00e9alement|souhait\p{L}*|w\u00fcnschenswert|bonus|desirable|deseable|desej\u00e1vel|preferiblemente|preferencialmente|preferibilmente|di preferenza|bij voorkeur|gewenst|se valora(?:r\u00e1n?)?(?: positivamente)?|valoramos|valorable|valorizamos|gj?erne|g\u00e4rna|helst|\u00f8nskelig|\u00f6nskv\u00e4r[dt]|\b(?:it['\u2019]s|would be|is) an? (?:\w+ )?(?:plus|bonus|advantage)|\b(?:great|nice|good|ideal) if you|m[\u00e4e]riterande|(?:en fordel|en f\u00f6rdel|et plus|ett plus) (?:med|om|hvis|at|att)|mile widzian[eya]|gradit[oaie]|v\u00edt\u00e1n[aoy]?|tercihen)[^.;]{0,40}$/iu;
/** Wishes that stand behind what is wished, by language; with "is" or "would be" before those that say another thing alone. */
const wishWords = [
  "(?<!with an? )preferred|desired|desirable|an? (?:\\p{L}+ )?(?:plus|advantage|asset|bonus|benefit)|nice to have|great to have|beneficial|advantageous|a (?:nice|welcome) extra|= ?(?:nice|great|ideal|good)|(?:(?:would|will) be|is|are) (?:very )?(?:well|highly) regarded|would (?:really )?help(?! (?:customers|clients|users|people|us|them|our)(?!\\p{L}))|helps(?= ?(?:$|[.!;,)]))|of (?:benefit|advantage)|not required|(?:is|are|would be|also|very|highly) (?:welcome|appreciated|valued|helpful|useful|ideal|preferable|great|nice|handy)",
  "w\u00fcnschenswert|von (?:gro\u00dfem )?vorteil|vorteilhaft|gern(?:e)? gesehen|w\u00e4ren? (?:sch\u00f6n|ideal|toll|super|prima|optimal|klasse)|ein (?:plus|pluspunkt)|hilft(?= ?(?:$|[.!;,)]| weiter| sehr))|hilfreich|erw\u00fcnscht|gew\u00fcnscht|kein muss",
  "souhait(?:\u00e9e?s?|ables?)|appr\u00e9ci\u00e9e?s?|(?:serait|seraient|est|sont|sera|constitue) (?:un|des) (?:\\p{L}+ )?(?:plus|atouts?|avantages?)|serait (?:id\u00e9ale?|bien|parfaite?)|un (?:plus|atout)|bienvenue?",
  "deseable|valorable|se valorar\u00e1n?|valorad[oa]|un plus|ser\u00eda (?:ideal|perfecto)|preferible|una ventaja",
  "desej\u00e1vel|diferencial|valorizad[oa]|preferencial|(?:uma )?mais[- ]valia|uma vantagem",
  "gradit[oaie]|preferibile|(?:titolo|requisito) preferenziale|un vantaggio|un punto in pi\u00f9|apprezzat[oa]",
  "een (?:pr\u00e9|pre|plus|pluspunt|voordeel)|mooi meegenomen|gewenst|wenselijk",
  "preferowan[eya]|mile widzian[eya]|(?:dodatkowym )?atutem|plusem",
  "v\u00fdhodou|el\u0151ny(?:t|nek)?|(?:constituie |este |un )?avantaj|plussaa|eduksi|art\u0131(?:d\u0131r)?|tercih\\p{L}*|\u03b8\u03b1 (?:\u03b5\u03ba\u03c4\u03b9\u03bc\u03b7\u03b8\u03b5\u03af|\u03bb\u03b7\u03c6\u03b8\u03b5\u03af)|\u03c0\u03c1\u03bf\u03c4\u03b9\u03bc\\p{L}+|\u03b5\u03c0\u03b9\u03b8\u03c5\u03bc\u03b7\u03c4\\p{L}+",
  "meriterande|ett plus|et plus|en f[o\u00f6]rdel|\u00f6nskas|\u00f8nskes|\u00f6nskv\u00e4r[dt]|\u00f8nskelig|\u00f8nskeligt",
  "\u5c1a\u53ef|\u6b53\u8fce|\u671b\u307e\u3057\u3044|\u512a\u9047",
].join("|");
const wishedAfter = new RegExp(`^[^.;(,]{0,160}?(?<!\\p{L})(?:${wishWords})(?!\\p{L})`, "iu");
const wishedTail =
  /(?:not|n['\u2019]t) (?:an? )?(?:absolutely |strictly )?(?:essential|necessary|must|mandatory|requirement)[.!)]?\s*$|[(,;\u2013-] ?(?:is |but |strongly |highly |would be )?(?:preferred|desired|desirable|a plus|nice to have|but not required|preferowan[ey]|mile widzian[ey]|von vorteil|w\u00fcnschenswert|souhait\u00e9e?|deseable|desej\u00e1vel|preferencial|meriterande)\)?\s*$/iu;

/** "5 years; aged care preferred but not essential": what is said of another thing. */
const demandBehind =
  /; (?!(?:is |but |strongly |highly |would be )?(?:preferred|desired|desirable|a plus|nice to have|not |but |preferowan|mile widzian|von vorteil|w\u00fcnschenswert|souhait|deseable|desej|preferencial|meriterande))\p{L}.*$/isu;
/** "Of security, military or police experience preferred". */
const wishedList =
  /^(?:(?!experience|background)[^.;()]){1,90}, (?:(?!experience|background)[^.;()]){1,60} or (?:(?!experience|background)[^.;,()]){1,40}(?:experience|background) (?:is |are )?(?:strongly |highly )?(?:preferred|desired|desirable|a plus)[.!)]?\s*$/iu;

/** A wish, which the brackets around it may be said of. */
const wishes =
  /prefer|desir|\bplus\b|nice to have|advantage|asset|bonus|beneficial|required|vorteil|w\u00fcnschenswert|souhait|appr\u00e9ci|atout|valorable|deseable|desej|diferencial|gradit|mile widzian|meriterande/i;

/** A sentence without what its brackets explain: "(e.g. Chemistry, Law)" parts no wish from what it is of. */
const withoutExplanations = (text: string): string =>
  text.replace(/ ?\([^()]{0,200}\)/g, (words) => (wishes.test(words) ? words : ""));

/** That a thing is asked for, behind it, by language. */
const askedWords =
  "required|mandatory|essential|a must|needed|necessary|erforderlich|(?:eine )?voraussetzung|vorausgesetzt|zwingend(?: erforderlich)?|exig\u00e9e?s?|requise?s?|obligatoires?|indispensables?|requerid[oa]s?|imprescindibles?|obligatori[oa]s?|necesari[oa]s?|obrigat\u00f3ri[oa]s?|necess\u00e1ri[oa]s?|exigid[oa]s?|richiest[oaie]|obbligatori[oa]|necessari[oa]|vereist|verplicht|wymagan[eya]|konieczne|kr\u00e4vs|ett krav|kreves|kr\u00e6ves|et krav|\u5fc5\u9808";
/** "A degree is required and a PhD would be an advantage": what is said first, and denied by nothing. */
const askedAfter = new RegExp(
  `^[^.;,(]{0,60}?(?<!(?:not|nicht|pas|no|non|n\u00e3o|niet|nie|inte|ikke|if|whether|where|wo|falls|wenn) (?:be |strictly |unbedingt |zwingend |absolutely )?)(?<!\\p{L})(?:${askedWords})(?![\\p{L}-])`,
  "iu",
);

/** "Licence required, BSN preferred": what is said of another demand, which ends with it. */
const demandOfAnother = new RegExp(
  `^.*?\\p{L}[\\p{L}'\u2019)]* (?:is |are |ist |sind |est |sont |\u00e8 |\u00e9 |es |wird |\u00e4r |er )?(?:${askedWords})\\)?(?: ?[,;\u2013-]| (?:and|while|but|und|et|y|e|en|och|og|i|oraz))(?=\\s)`,
  "isu",
);
/** "Degree preferred, 4+ years": as much of a wish. */
const wishOfAnother = new RegExp(`^.*?\\p{L}[\\p{L}'\u2019)]* (?:is |are )?(?:${wishWords})\\)?[,;](?=\\s)`, "isu");

/** "If you have it, so much the better", whatever follows. */
const betterStill =
  /^[^.;(]{0,80}, (?:so much the better|(?:tanto )?mejor|tant mieux|um ?so besser|(?:tanto )?meglio|(?:tanto )?melhor|des te beter|tym lepiej|desto b\u00e4ttre|(?:s\u00e5 meget )?desto bedre)(?!\p{L})/iu;

const askedHeading = /requir|minimum|basic|essential|must|ideal (?:candidate|profile|background)/i;
const isWishedUnder = (heading: string): boolean => wishedHeading.test(heading) && !askedHeading.test(heading);

/** "Aunque no es excluyente." */
const notCompulsory = /(?<!\p{L})no (?:es |son )?(?:excluyentes?|imprescindibles?|obligatori[oa]s?)[.!)]?\s*$/iu;
const demandWord =
  /requir|requier|must|basic|essential|zwingend|imprescindible|exig|richied|richiest[oa]|necess[\u00e1a]ri[oa]|vereist|wymagan|obrigat/i;
/** "(No imprescindible)", "sin exigirlo": no demand, whatever its word says. */
const notAsked =
  /(?<!\p{L})(?:no(?: es)?|non|nicht|pas|n\u00e3o|niet|nie|inte|ikke|sin) (?:zwingend|imprescindibles?|exig\p{L}*|richiest[oa]|necess[\u00e1a]ri[oa]|vereist|wymagan\p{L}*|obrigat\p{L}*)/giu;

/** Whether what stands between `from` and `to` of a statement is asked for, and not only wished. */
export function isRequired(
  { text, heading, block }: Pick<Statement, "text" | "heading" | "block">,
  from: number,
  to: number,
): boolean {
  const lead = text.slice(Math.max(0, from - 60), from);
  const ofIt = lead.replace(demandOfAnother, "");
  const before = ofIt.slice(-30);
  if (demandWord.test(before) && demandWord.test(ofIt.replace(notAsked, "").slice(-30))) return true;
  const rest = withoutExplanations(text.slice(to)).slice(0, 200);
  const asked = askedAfter.exec(rest);
  const wished = wishedAfter.exec(rest);
  const isAskedFirst = asked !== null && (wished === null || asked[0].length < wished[0].length);
  // "Minimum one year is an advantage" is a wish all the same.
  if (isAskedFirst || (wished === null && /minimum/i.test(before))) return true;
  if (isWishedUnder(heading) || (isWishedUnder(block) && !askedHeading.test(heading))) return false;
  // "Mile widziane - min. 1 rok": a dot that ends no sentence.
  const wish = (lead.endsWith("min. ") ? lead.replace(/(?<=[\u2013,(-] ?)min\. $/u, "") : lead).replace(
    wishOfAnother,
    "",
  );
  if (wishedBefore.test(wish) || betterStill.test(rest) || (rest.includes("no ") && notCompulsory.test(rest)))
    return false;
  return wished === null && !wishedTail.test(rest.replace(demandBehind, "")) && !wishedList.test(rest);
}
