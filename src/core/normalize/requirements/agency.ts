import type { Derived, Evidence } from "../../evidence.ts";
import type { YesNo } from "../../facts.ts";
import type { Steps } from "../steps.ts";
import { agree } from "./agree.ts";
import { evidenceOf, type Statements } from "./statements.ts";
import { wordPattern } from "../text/word-pattern.ts";

/** Who is searched for: behind it a job is being filled. */
const hires = String.raw`(?:looking (?:for|to (?:hire|recruit|add|appoint))|seeking (?:an?|to (?:hire|recruit|add|appoint))|hiring|recruiting|searching for|in search of)(?!\p{L})`;
/** Words behind "client" that make it a word of the work: its services, its success. */
const ofWork = String.raw`(?! (?:success|services?|experience|relations?|facing|base|partner|advis|engage|solutions|care|support|list|portfolio|teams?|account|manage)\p{L}*)`;
/** What a client has who will hire. */
const demand = String.raw`(?:\p{L}+ )?(?:requirement|need|vacancy|opening|opportunity)`;
/** Words of one sentence in which nobody else begins to act. */
const within = String.raw`(?:(?! (?:we|you|our)(?!\p{L}))[^.;:!?]){0,120}?`;
const one = String.raw`(?:our|my|one of our|a|an|the) (?:[\p{L}-]+ ){0,3}`;

/** The work is at somebody else's: said of one client, who hires. "Our clients are looking for" advice is no hiring. */
const sources = [
  // en
  String.raw`(?:our|my) (?:direct |end )?client(?![\p{L}'\u2019-])${ofWork}${within}(?: (?:is|are)(?: \p{L}+ly| now| currently)? ${hires}|(?: and (?:they|it)| who)? (?:requires?|needs?|seeks?) an?(?!\p{L})| has an? ${demand} for(?!\p{L}))`,
  String.raw`one of (?:our|my)(?: [\p{L}-]+){0,2} clients(?![\p{L}'\u2019-])${ofWork}${within}(?: (?:is|are) (?:\p{L}+ly )?${hires}| (?:requires|needs) an?(?!\p{L})| has an? ${demand} for(?!\p{L}))`,
  String.raw`(?:hiring (?:company|organi[sz]ation)|employer) is (?:our|my|one of our) clients?(?!\p{L})`,
  String.raw`(?:assisting|supporting|helping) an? [^.,;]{1,70} (?:with|in) (?:the (?:hire|hiring|appointment|recruitment|search)|hiring|recruiting|appointing|their search)(?!\p{L})`,
  String.raw`(?:employed|hired|engaged|paid) (?:by|through) [^.;]{1,60} and (?:assigned|seconded|deployed|placed|contracted) (?:to|at|with) (?:our|a|the|one of our) clients?(?!\p{L})`,
  String.raw`(?:our|my) client is an? (?:[\p{L}-]+ ){0,3}(?:leading|leader|established|well-known|renowned|respected|growing|award-winning|reputable|prestigious|successful|boutique|global|international|multinational|company|firm|business|organi[sz]ation|manufacturer|provider|bank|start-?up|retailer|consultancy|charity)(?!\p{L})`,
  String.raw`^(?:the |end )?client is (?:\p{L}+ly |now )?${hires}`,
  String.raw`(?:role|position|opportunity|contract|job) (?:is )?with (?:our|my|one of our) clients?(?=[,.;]| in(?!\p{L})| based| located)`,
  String.raw`opportunity(?: [\p{L}]+){0,4} with (?:our|my|one of our) clients?(?=[,.;]| in(?!\p{L}))|those of an (?:employment )?agency`,
  String.raw`(?:acts?|acting|operates?|operating) as an? employment (?:agency|business)`,
  String.raw`(?:recruiters?|(?:recruitment|recruiting|staffing|employment|search) (?:agency|firm|consultancy|partner)) (?:acting|working|recruiting|hiring|searching) (?:on behalf of|for) (?:an?|one of our|our) (?:[\p{L}-]+ ){0,3}clients?(?!\p{L})`,
  String.raw`as an? (?:recruitment|recruiting|staffing|employment) (?:agency|business)[^.,;]{0,60}, we(?!\p{L})`,
  String.raw`(?:we are|we['\u2019]re|is|are) (?:being )?(?:\p{L}+ly )?(?:hiring|recruit(?:ing|ed)|searching)(?: [^.,]{1,60})? on behalf of`,
  String.raw`(?:we are|we['\u2019]re) (?:\p{L}+ly )?(?:hiring|recruiting)(?: [^.,;]{1,40})? for (?:(?:one|two|several) of our clients|(?:our|a|my) client)(?![\p{L}'\u2019-])${ofWork}`,
  String.raw`on behalf of (?:${one})?clients?(?!\p{L})[^.]{0,80}(?:we are|we're|is|are) (?:\p{L}+ly )?${hires}`,
  String.raw`(?:(?:looking|searching) for|seeking) an? [^.,]{1,60} on behalf of (?:our|my|one of our|a) client`,
  String.raw`for (?:one of our clients|our client|a client)(?!\p{L})[^.]{0,90}we(?: are|'re|\u2019re) (?:\p{L}+ly )?${hires}`,
  String.raw`with (?:our|my) client,[^.;!?]{1,90}, we(?: are|'re|\u2019re) (?:\p{L}+ly )?${hires}`,
  String.raw`(?:has|have) been (?:retained|engaged|instructed) by an? [^.,;]{1,70} to (?:find|recruit|hire|appoint|search)`,
  String.raw`(?:search|assignment|mandate|vacancy)(?: that)? (?:we are|we're) (?:\p{L}+ )?(?:conducting|running|handling|filling) for (?:${one})client`,
  String.raw`is partnering with an? (?:[\p{L}-]+ ){0,4}(?:client|retailer|manufacturer|company|firm|employer|bank|hospital|school)[^.;!?]{0,60} in your area|(?:partner(?:ing|ed) (?:up )?|working (?:closely |exclusively )?)with an? [^.,;]{1,70} (?:to (?:help (?:them |it )?)?(?:hire|find|recruit|fill)|(?:who|that|which) (?:is|are) ${hires})`,
  String.raw`^we are an? (?:\p{L}+ ){0,3}(?:recruitment|recruiting|staffing|employment) (?:agency|firm|company|consultancy)`,
  // de
  String.raw`(?:im auftrag|f\u00fcr) (?:unsere[sn]|einen(?: unserer)?|eines(?: unserer)?) (?:[\p{L}-]+ ){0,3}(?:kunden|mandanten|auftraggebers?)(?!\p{L})[^.]{0,160}(?:suchen wir|wir suchen)`,
  String.raw`suchen (?:wir )?(?:im auftrag|f\u00fcr) (?:unsere[sn]|einen(?: unserer)?|eines(?: unserer)?) (?:[\p{L}-]+ ){0,3}(?:kunden|mandanten|auftraggebers?)(?!\p{L})`,
  String.raw`unser (?:kunde|mandant|auftraggeber)(?!\p{L})(?:(?! (?:wir|du|sie|unser\p{L}*)(?!\p{L}))[^.;:!?]){0,160}?(?<!\p{L})sucht(?!\p{L})`,
  String.raw`(?:im auftrag|f\u00fcr) (?:unser(?:e[snmr]?)?|eine[smnr]?|ein)(?: [\p{L}-]+){0,4} (?:kunden|partner|mandanten)(?:unternehmens?|betriebs?)(?!\p{L})[^.]{0,160}(?:suchen wir|wir suchen|besetzen wir|wir besetzen)`,
  String.raw`im auftrag (?:eine[sr]|unsere[sr]) [^.,;]{3,80} (?:suchen|besetzen|rekrutieren) wir(?!\p{L})`,
  String.raw`als (?:personaldienstleister|personalberatung|personalvermittl(?:er|ung)|zeitarbeitsunternehmen) (?:suchen|besetzen|vermitteln|rekrutieren) wir(?!\p{L})`,
  String.raw`im kundenauftrag (?:suchen|besetzen)|im rahmen der (?:direkten )?(?:direktvermittlung|personalvermittlung|arbeitnehmer\u00fcberlassung)`,
  // fr
  String.raw`(?:notre|nos) clients?(?:,[^.;!?]{1,120},| [^.,;!?]{1,60})? (?:recherche|recrute)(?:nt)?(?= (?:un|une|des|actuellement|pour|son|sa)(?!\p{L}))(?! des solutions)`,
  String.raw`pour (?:le compte de )?(?:notre client|(?:l['\u2019]un|un) de nos clients)[^.]{0,120}nous (?:recherchons|recrutons)`,
  String.raw`(?:recherch|recrut)(?:ons|e) (?:pour|pour le compte de) (?:notre client|son client|(?:l['\u2019]un|un) de (?:nos|ses) clients)`,
  String.raw`(?:notre|l['\u2019]) ?(?:agence|cabinet)(?: (?:d['\u2019]int\u00e9rim|de recrutement|d['\u2019]emploi|conseil))? (?:recrute|recherche)(?: actuellement)? pour (?:le compte de )?(?:son|sa|ses|un|une|l['\u2019]un)(?!\p{L})`,
  // it, pt, es
  String.raw`(?:il )?nostro cliente(?:,[^.;!?]{1,120},)? (?:cerca|ricerca|seleziona)`,
  String.raw`per conto di (?:un |uno dei |il )?nostr[oi] client[ei][^.;!?]{0,120}(?:selezion|ricerch|cerch)iamo`,
  String.raw`per (?:conto di )?(?:un['\u2019]|importante |nota |prestigiosa |storica |nostra |solida )*(?:azienda|societ\u00e0|realt\u00e0) cliente[^.;!?]{0,120}(?:selezion|ricerch|cerch)iamo`,
  String.raw`(?:(?:selezion|ricerch|cerch)iamo|ricerca|seleziona|cerca) per (?:un['\u2019]|importante |nota |nostra )*(?:azienda|societ\u00e0) cliente`,
  String.raw`nosso cliente(?:,[^.;!?]{1,120},)? (?:busca|procura|est\u00e1 buscando|contrata)|(?:selecionando|contratando|buscamos|selecionamos) para (?:o )?nosso cliente`,
  String.raw`nuestro cliente(?:,[^.;!?]{1,120},| es [^.;!?]{1,120} y)? (?:busca|selecciona|est\u00e1 buscando|requiere)|(?:busca|selecciona)(?:mos|ndo)? para (?:nuestro|importante|un) cliente|empresa cliente(?:,[^.;!?]{1,80},| d(?:el?|o|a|e la) [^.,;!?]{1,40})? (?:selecciona|busca|requiere|precisa|necesita|incorpora|contrata|procura)(?!\p{L})`,
  String.raw`(?:para|per) (?:una? )?(?:importante|reconocida|destacada|nota|grande) (?:empresa|compa\u00f1\u00eda|multinacional|organizaci\u00f3n|empresa cliente)(?: [\p{L}-]+){0,5},? (?:seleccionamos|buscamos|precisamos|selecionamos)(?!\p{L})`,
  String.raw`nostro cliente(?:,[^.;!?]{1,120},)? (?:ci )?(?:ha|hanno) (?:incaricat[oi]|affidato|chiesto)(?!\p{L})`,
  // sv, da, no
  String.raw`(?:f\u00f6r|p\u00e5 uppdrag av) (?:v\u00e5r|en(?: av v\u00e5ra)?|v\u00e5ra) kunde?(?:s|rs|er|ers)?(?: r\u00e4kning)?(?!\p{L})[^.]{0,120}(?<!\p{L})(?:s\u00f6ker|rekryterar)|f\u00f6r kunde?ns? r\u00e4kning|(?:for|p\u00e5 vegne af|p\u00e5 vegne av) (?:vores|v\u00e5r|en af vores|en av v\u00e5re) kunder?(?!\p{L})[^.]{0,120}(?<!\p{L})(?:s\u00f8ger|s\u00f8ker|rekrutterer)|(?:v\u00e5r|vores) kund(?:e)?(?!\p{L})[^.;!?]{0,100}(?<!\p{L})(?:s\u00f6ker nu|s\u00f6ker en|s\u00f8ger en|s\u00f8ker en)(?!\p{L})`,
  // nl, pl
  String.raw`voor (?:onze|een(?: van onze)?|\u00e9\u00e9n van onze) opdrachtgevers?(?!\p{L})[^.]{0,120}(?:zoeken (?:wij|we)|(?:zijn (?:wij|we) )?op zoek naar)|onze opdrachtgever(?!\p{L})[^.;!?]{0,120}(?:is op zoek naar|zoekt)(?!\p{L})`,
  String.raw`dla (?:naszego|jednego z naszych) klient(?:a|\u00f3w)(?!\p{L})[^.]{0,120}(?:poszukujemy|szukamy|rekrutujemy)|nasz klient(?!\p{L})[^.;!?]{0,120}(?:poszukuje|szuka)(?!\p{L})`,
];
const agency = wordPattern(`(?<!\\p{L})(?:${sources.join("|")})`, sources.join("|"));

const employer =
  /(?:we are|this is) (?:the|an?) direct employer|(?:we are|we['\u2019]re|is|and) not (?:a|an|the) (?:recruitment |recruiting |staffing |employment )?(?:agency|recruitment firm|staffing (?:firm|company))|we are the employer and not an agency|(?:advertised|posted|hired|employed|recruited) directly by (?:the|its|your) employer|keine? (?:personaldienstleister|personalvermittlung|zeitarbeit(?:sfirma)?|leiharbeit)(?!\p{L})[^.]{0,60} direkt (?:bei|mit|von) uns/iu;

/** Whether the posting says that it is placed for a client who hires (yes), or by the employer itself (no). */
export function readAgency(statements: Statements, steps: Steps): Derived<{ value: YesNo }> {
  const stated: { value: YesNo; evidence: Evidence }[] = [];
  for (const statement of statements.agency) {
    if (statement.field === "title") continue;
    steps.take(statement.text.length * 12);
    const own = employer.exec(statement.text);
    const match = own ?? agency.first(statement.text);
    if (match === null) continue;
    const evidence = evidenceOf(statement, "statement", match.index, match.index + match[0].length);
    stated.push({ value: own === null ? "yes" : "no", evidence });
  }
  return agree(stated);
}
