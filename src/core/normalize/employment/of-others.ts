import { joinedPattern } from "../text/joined-pattern.ts";

/*
 * What stands around a form of employment, in languages other than English, where it is of others than whoever will have
 * the job: of customers, of contracts that one writes, of what may come, of what the firm does not offer.
 */

/** "No ofrecemos", "werken niet op": denied in the same clause. */
const deniedBefore =
  /(?<!\p{L})(?:kein\p{L}{0,2}|nicht|n\u00e3o|niet|geen|nie|inte|ikke|non|pas|no (?:se )?(?:ofrec\p{L}+|es|hay|contratamos|trabajamos|buscamos|requiere)) (?:(?!sondern |sino |mas |ma |maar |ale |utan |men |mais )[\p{L}'\u2019]+ ){0,3}(?:\p{L}+['\u2019])?$/iu;

/** "Your customer signs": whom the firm serves, unless it is for them that one works, or they who look for one. */
const customers =
  /(?<!\p{L})(?<!(?<!\p{L})(?:f\u00fcr|pour|para|per|voor|dla|f\u00f6r|for|\u00e5t|bei|beim|chez|presso|bij|u) (?:\p{L}+ ){0,2})(?:kunde[nr]?|kunder(?:ne)?|mandant(?:en)?|clientes?|clients?|clienti|klant(?:en)?|klient\p{L}*|adh\u00e9rents|fournisseurs|proveedores|fornecedores|fornitori|leveranciers|lieferanten)(?!\p{L})(?:(?!such|recherch|busca|procura|zoek|cerca|selecci|selezion|contrata|szuka|poszuk|s\u00f6ker|s\u00f8ger|biet|ofre|offr|oferu)[^.;:,\n]){0,60}$/iu;

/** What one does with the contracts of others, or with those who are employed so. */
const dealing =
  /(?<!\p{L})(?:(?:betreu|berat|ber\u00e4t|koordinier|verwalt|vermittel|rekrutier|erstell)(?:e|en|st|t|est)?|(?:conseill|expliqu|accompagn)(?:ons|ez|er)|(?:recrut|r\u00e9dig|suiv)ez|(?:asesor|tramit|redact|coordin)ar(?:\u00e1s)?|aiutiamo|assistiamo|gestirai|curerai|seguirai|help\p{L}* (?:mensen|kandidaten|klanten)|bemiddel\p{L}*|(?:obs\u0142uguj|koordynuj|organizuj|przygotowuj|przygotuj)e(?:sz|my)|(?:rozlicz|sprawdz|sporz\u0105dz)asz|obs\u0142uguje pracownik\u00f3w|bemannar|koordinerer|rekrutterer)(?!\p{L})[^.;:,\n]{0,50}$|(?<!\p{L})pracownik(?:\u00f3w|ami) (?:zatrudnionych )?(?:w )?$/iu;

/** "Werk je nu op uitzendbasis?": what whoever is addressed does until now. */
const untilNow =
  /^[^\p{L}]*(?:werk je|arbeitest du|arbeiten sie|travaillez-vous|trabajas|lavori|pracujesz|jobbar du|arbejder du|jobber du) (?:nu|nog|momenteel|jetzt|noch|derzeit|aktuell|actuellement|ahora|adesso|ancora|teraz|idag|i dag)(?!\p{L})/iu;

/** "Is thinkable later": no more than an option. */
const optional =
  /^(?:[\p{L}-]+ ){1,8}(?:ist|w\u00e4re|est|serait|es|ser\u00eda|\u00e9|seria|\u00e8|sarebbe|is|jest|\u00e4r|er) (?:[\p{L}-]+ ){0,2}(?:m\u00f6glich|denkbar|erlaubt|gestattet|vorstellbar|possible|envisageable|permise?|posible|permitid[oa]|poss\u00edvel|possibile|mogelijk|toegestaan|mo\u017cliw[aey]|m\u00f6jlig\p{L}?|mulig)(?!\p{L})/iu;

/** "Na zast\u0119pstwo wyznaczasz pracownika", "\u975e\u5e38\u52e4\uff09\u3068\u306e\u9023\u643a": whom one chooses, or works with. */
const withThem =
  /^[\p{L} ]*zast\u0119p\p{L}+ [^.;,:\n]{1,60} \p{L}{3,}[aeiy]sz(?!\p{L})|\u5e38\u52e4[\uff09)]?(?:\u3068|\u3068\u306e)(?:\u9023\u643a|\u5354\u529b|\u8abf\u6574|\u4e00\u7dd2)/iu;

/** "Onze chauffeurs rijden op zzp-basis", and what one has been. */
const ofStaff =
  /(?<!\p{L})(?:nos|unsere|onze|nuestr[ao]s|noss[ao]s|i nostri|le nostre|nasi|nasze|v\u00e5ra|vores|v\u00e5re) \p{L}{3,}(?: \p{L}+)? (?:rijden|werken|pracuj\u0105|je\u017cd\u017c\u0105|fahren|unterrichten|arbeiten|interviennent|travaillent|lavorano|trabajan|trabalham|k\u00f8rer|kj\u00f8rer|k\u00f6r)(?!\p{L})[^.;:\n]{0,40}$|(?<!\p{L})(?:haber trabajado|ter trabalhado|aver lavorato|avoir travaill\u00e9)(?!\p{L})[^.;:\n]{0,40}$/iu;

/** "Une coll\u00e8gue \u00e0 temps partiel", "unser Hausmeister arbeitet in": one who is there already, unless the like is sought. */
const oneThere =
  /^[^\p{L}]*(?:(?:eine?|unsere?|mein|meine|une?|mon|ma|notre|una?|mi|nuestr[oa]|um|uma|meu|minha|nosso|nossa|un['\u2019]|il mio|la mia|een|mijn|onze|ons|moja|m\u00f3j|nasz|nasza|en|min|v\u00e5r|vores|a|my|our|one of (?:our|the)) )?(?:\p{L}+ )?(?:koll?eg(?:e|in|a|ien)|coll\u00e8gue|compa\u00f1er[oa]|colega|collega|kole\u017canka|kolega|kollega(?:mme)?|kolegyn\u011b|colleague|hausmeister(?:in)?|concierge|portiere)(?: \p{L}+){0,3} $/iu;
const isSought =
  /^[^.;:]{0,40}(?<!\p{L})(?:gesucht|suchen|recherch\u00e9e?|cherch\p{L}+|se busca|buscamos|procura\p{L}*|cercasi|cerchiamo|gezocht|poszukiwan\p{L}+|szukamy|s\u00f6kes|s\u00f8ges|s\u00f8kes|wanted|sought)(?!\p{L})/iu;
/** "Nos salari\u00e9s \u00e0 temps plein ont droit \u00e0": what those get who are employed so, behind the form. */
const staff =
  /(?<!\p{L})(?:mitarbeit\p{L}+|besch\u00e4ftigte|angestellte|salari\u00e9s|employ\u00e9s|collaborateurs|emplead[oa]s|trabajador[ea]s|colaborador[ea]s|funcion\u00e1rios|dipendenti|collaboratori|medewerkers|werknemers|collega['\u2019]s|pracownicy|pracownikom|osoby zatrudnione|anst\u00e4llda|medarbetare|ansatte|medarbejdere|medarbeidere|ty\u00f6ntekij\u00e4t|ty\u00f6ntekij\u00e4mme|zam\u011bstnanci|\u00e7al\u0131\u015fan\p{L}*)(?!\p{L})[^.;:\n]{0,30}$|^[^\p{L}]*$/iu;
const staffGet =
  /^\p{L}*(?: [\p{L}-]+)?,? (?:erhalten|bekommen|haben (?:anspruch|\d)|profitieren|genie\u00dfen|b\u00e9n\u00e9ficient|ont (?:droit|acc\u00e8s)|re\u00e7oivent|profitent|reciben|tienen (?:derecho|seguro|acceso)|disfrutan|t\u00eam (?:direito|seguro|acesso)|recebem|beneficiam|hanno (?:diritto|i buoni|accesso|un)|ricevono|godono|krijgen|hebben recht|ontvangen|maj\u0105 (?:prawo|prywatn\p{L}+|dost\u0119p)|otrzymuj\u0105|f\u00e5r|har (?:r\u00e4tt|ret|rett)|saavat|maj\u00ed (?:n\u00e1rok|p\u011bt)|dost\u00e1vaj\u00ed)(?!\p{L})|^(?:\p{L}+ ){0,2} ?\u00e7al\u0131\u015fanlar(?!\p{L}* (?:ar|al)\p{L}*yor)/iu;

/** Those whom a firm has, whom it serves, and what one studies, in other languages than English. */
const staffWords =
  "mitarbeite[rn]\\p{L}*|besch\u00e4ftigten?|angestellten?|kolleg(?:en|innen)|personen|leute|praktikanten|salari\u00e9s|employ\u00e9s|collaborateurs|stagiaires|coll\u00e8gues|personnes|emplead[oa]s|trabajador[ea]s|colaborador[ea]s|compa\u00f1er[oa]s|becarios|personas|funcion\u00e1rios|colegas|estagi\u00e1rios|pessoas|dipendenti|collaboratori|colleghi|stagisti|persone|medewerkers|werknemers|collega['\u2019]s|mensen|stagiairs|pracownik(?:\u00f3w|om|ami)|pracownicy|osob(?:y|om|ami)|os\u00f3b|anst\u00e4llda|medarbetare|kolleger|personer|ansatte|medarbejdere|medarbeidere";
const servedWords =
  "kinder|sch\u00fcler(?:innen)?|studierenden?|teilnehme(?:r|nde)n?|enfants|\u00e9l\u00e8ves|\u00e9tudiants|apprenants|ni\u00f1[oa]s|alumn[oa]s|estudiantes|crian\u00e7as|alunos|estudantes|bambini|alunni|studenti|kinderen|leerlingen|studenten|cursisten|dzieci|uczni(?:\u00f3w|owie)|student\u00f3w|barn|b\u00f8rn|elever|studerande|studerende|studenter";
const courseWords =
  "(?:fern|abend|bachelor|master)?studi(?:um|eng\u00e4nge?n?)|weiterbildung|licence|master|\u00e9tudes|formations?|cours|bts|dipl\u00f4me|m\u00e1ster|grado|estudios|cursos?|formaci\u00f3n|mestrado|gradua\u00e7\u00e3o|forma\u00e7\u00e3o|corsi|corso|laurea|formazione|opleiding(?:en)?|studie|studia|kurs(?:e|er|y)?|utbildning(?:ar)?|uddannelser?|utdanning(?:er)?";
const aNumber =
  "(?:(?<!\\d)\\d[\\d.]{0,6} |(?:zwei|drei|vier|f\u00fcnf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|dois|duas|tr\u00eas|quatro|due|tre|quattro|cinque|twee|drie|vijf|dwie|trzy|cztery|tv\u00e5|fyra|fire|fem) )";
const ownWords =
  "unsere[rn]?|nos|notre|nuestr[oa]s|noss[oa]s|nostr[ie]|onze|nasz(?:ych|e|ymi)|nasi|v\u00e5ra|vores|v\u00e5re";
/** "Os nossos 4.000 colaboradores", "drei Kollegen in", "die meisten in", "dont 20 \u00e0", "des enfants de maternelle \u00e0": where they end in the form. */
const ofThem = joinedPattern(
  [
    `(?:${ownWords}) (?:${aNumber})?(?:${staffWords})(?!\\p{L})[^.;:,\\n]{0,30}$`,
    `${aNumber}(?:${staffWords})(?!\\p{L})[^.;:,\\n]{0,16}$`,
    "(?:einige|manche|viele|die meisten|die h\u00e4lfte|certain(?:e)?s|la plupart|beaucoup|la moiti\u00e9|algun[oa]s|much[oa]s|la mayor\u00eda|la mitad|alguns|muitos|a maioria|metade|alcun[ie]|molt[ie]|la maggior parte|la met\u00e0|sommigen|velen|de meesten?|de helft|niekt\u00f3r(?:zy|e)|wi\u0119kszo\u015b\u0107|wielu|po\u0142owa|m\u00e5nga|de flesta|vissa|h\u00e4lften|mange|de fleste|nogle|halvdelen) (?:[\\p{L}'\u2019-]+ ){0,6}$",
    "(?:davon|darunter|dont|de los cuales|de las cuales|dos quais|das quais|di cui|waarvan|waaronder|w tym|z czego|varav|heraf|hvorav) (?:[\\p{L}\\d'\u2019]+ ){1,3}$",
    `(?<!(?<!\\p{L})(?:f\u00fcr|pour|para|per|voor|dla|f\u00f6r|for|till|til|med|mit|avec|con|com|met|z) (?:\\p{L}+ ){0,2})(?:${servedWords})(?!\\p{L})(?:, (?:die|qui|que|che|som|kt\u00f3r\\p{L}+))?(?: \\p{L}+){0,4} $`,
  ]
    .map((one) => `(?<!\\p{L})(?:${one})`)
    .join("|"),
  "iu",
);
/** "Onze voltijd en deeltijd hbo-opleidingen": what one studies so. */
const coursesBehind = joinedPattern(
  `^(?: (?:en|und|et|y|e|i|och|og) \\p{L}+)? (?:\\p{L}+-)?(?:${courseWords}|opleidingstraject\\p{L}*|studenten)(?!\\p{L})`,
  "iu",
);
/** "Cursos a", "un master \u00e0": what is studied so. */
const ofCourse = joinedPattern(
  `^[^\\p{L}]*(?:\\p{L}{1,5} )?(?:${courseWords}|cursus)(?!\\p{L})[^.;:,\\n]{0,50}$|(?<!\\p{L})(?:${courseWords})(?: \\p{L}{3,})? (?:(?:\u00e0|a|em|en|in|op|p\u00e5|i|na|w|auf) )?$`,
  "iu",
);
const seeks =
  /(?<!\p{L})(?:such(?:en|t)|gesucht|stellen|recherch\p{L}+|cherch\p{L}+|recrut\p{L}+|embauch\p{L}+|busc\p{L}+|contrat\p{L}+|necesit\p{L}+|seleccion\p{L}+|procur\p{L}+|cerc\p{L}+|assum\p{L}+|zoek\p{L}*|szuk\p{L}*|poszuk\p{L}*|zatrudni\p{L}*|s\u00f6k\p{L}+|s\u00f8[gk]\p{L}+|ofre\p{L}+|oferec\p{L}+|bieten|offr\p{L}+|bieden|oferuj\p{L}+)(?!\p{L})/iu;

/** Whether a form of employment is of others, or of none; `isKind`: it says more than hours. */
export function isFormOfOthers(before: string, quote: string, behind: string, isKind: boolean): boolean {
  if (deniedBefore.test(before) || dealing.test(before) || ofStaff.test(before)) return true;
  if (ofThem.test(before) && !seeks.test(before)) return true;
  if (!isKind && ofCourse.test(before)) return true;
  if (!isKind && coursesBehind.test(behind)) return true;
  if (oneThere.test(before) && !isSought.test(behind)) return true;
  const onward = quote + behind;
  if (staff.test(before) && (staffGet.test(behind) || staffGet.test(onward))) return true;
  if (optional.test(onward) || withThem.test(onward)) return true;
  return isKind && (customers.test(before) || untilNow.test(before));
}
