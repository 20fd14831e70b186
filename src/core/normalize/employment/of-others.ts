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

/** Whether a form of employment is of others, or of none; `isKind`: it says more than hours. */
export function isFormOfOthers(before: string, quote: string, behind: string, isKind: boolean): boolean {
  if (deniedBefore.test(before) || dealing.test(before) || ofStaff.test(before)) return true;
  if (oneThere.test(before) && !isSought.test(behind)) return true;
  const onward = quote + behind;
  if (staff.test(before) && (staffGet.test(behind) || staffGet.test(onward))) return true;
  if (optional.test(onward) || withThem.test(onward)) return true;
  return isKind && (customers.test(before) || untilNow.test(before));
}
