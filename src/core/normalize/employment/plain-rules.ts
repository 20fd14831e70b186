import { wordsOf } from "./words-by-language.ts";

/*
 * How plain sentences say what the employment is: with whom one signs, as what one works, what kind of post it is. Each
 * has the words that say it in a group.
 */

const hours = `full[ -]?time|part[ -]?time|${wordsOf("full_time")}|${wordsOf("part_time")}`;
/** Not one of two. */
const alone =
  "(?!\\p{L})(?! ?(?:/|(?:oder|ou|of|or|y|o|e|et|eller|och|og|lub)(?!\\p{L})(?! (?:nous|vous|nos|un|une|con|con un|vi|du|les|le|la|el)(?!\\p{L}))))";
const notIf = "(?<!(?:si|cuando|quando|lorsque|se|wenn|als|jak) (?:vous |tu |ya |j\u00e1 |du )?)";
const onOwnAccount =
  "aut\u00f3nom[oa]|freelancer?|contratista(?: independiente)?|prestador(?:a)? de servi\u00e7os|trabalhador(?:a)? independente|ind\u00e9pendante?|auto-?entrepreneu(?:r|se)|micro-?entrepreneu(?:r|se)|libero professionista";

export const plainRules = [
  "\\byou(?:['\u2019]ll| will|['\u2019]d| would) be (?:engaged|hired|paid|contracted|taken on) (?:by us |with us )?as an? (?:external |outside )?((?:independent |self[ -]employed )?contractor|freelancer)\\b(?! or\\b)",
  "\\byou(?:['\u2019]ll| will|['\u2019]d| would)(?: be)? work(?:ing)? (?:with|for) us (?:as an? )(freelancer|contractor|independent contractor)\\b(?! or\\b)",
  "\\b(?:it|this|the (?:job|role|work|position|post))(?:['\u2019]s| is| will be) (casual)(?=,? (?:around|about|roughly|\\d|pays|paid|and pays|and paid|on a roster|for the season|employment|work(?= (?:with|at|of|on|for)\\b)))",
  "\\b(?:it|this)(?:['\u2019]s| is|['\u2019]d be| would be) (?:a )?(full[ -]time|part[ -]time),? (?=(?:mostly|mainly|and (?:you|we|pays|paid|the)|in (?:our|the)|at (?:our|the)|on (?:our|the|site)|with|from|based|working|four|three|five|across)\\b)",
  "\\byou(?:['\u2019]ll| will|['\u2019]d| would) be (full[ -]time|part[ -]time)(?=,| (?:with us|here|at our|in our|on our)\\b)",
];

/** Other languages. */
export const plainForeignRules = [
  `(?<!\\p{L})${notIf}(?:trabajar\u00e1s|trabajas|colaborar\u00e1s|colaboras|colaboraci\u00f3n|facturar\u00e1s|facturas|contrataci\u00f3n|vinculaci\u00f3n|relaci\u00f3n|trabalhas|trabalhar\u00e1s?|colabora\u00e7\u00e3o|contrata\u00e7\u00e3o|pagamos (?:[^.;\\n]|[.](?=\\d)){2,44}?|cobrar\u00e1s (?:[^.;\\n]|[.](?=\\d)){2,30}?|lavorerai|lavori|collaborerai) (?:con nosotros |connosco |con noi )?(?:es |ser\u00e1 |\u00e9 |\u00e8 )?(?:como|en r\u00e9gimen de|em regime de|bajo la modalidad de|come|da) (?:trabajador(?:a)? |profesional )?(${onOwnAccount})${alone}`,
  "(?<!\\p{L})(?:debes|deber\u00e1s|tienes que|tendr\u00e1s que|hay que|necesitas|imprescindible|necesario|requisito|se requiere|est\u00e9s|estar)(?: \\p{L}+){0,2} (?:dad[oa]s?|darte|darse|alta) (?:de alta )?(?:como |en (?:el r\u00e9gimen de |r\u00e9gimen )?)(aut\u00f3nom[oa]s?)(?!\\p{L})",
  "(?<!\\p{L})(?:relaci\u00f3n|vinculaci\u00f3n|contrataci\u00f3n|contrato)(?: contractual| laboral)? (?:es|ser\u00e1|ser\u00eda) (?:de tipo |de car\u00e1cter |puramente )?(mercantil)(?!\\p{L})(?! (?:o|y)(?!\\p{L}))",
  "(?<!\\p{L})(?:relaci\u00f3n|vinculaci\u00f3n) (mercantil)(?= ?(?:[,.;(]|$| como| de aut))",
  "(?<!\\p{L})(?:contrata\u00e7\u00e3o|contrato|regime|v\u00ednculo|modelo|vaga)(?: de (?:contrata\u00e7\u00e3o|trabalho))? (?:\u00e9 |ser\u00e1 )?(?:de |em |via |como |no modelo |no regime |em regime )?(pj)(?!\\p{L})(?! ?(?:\\/|(?:ou|e|o) ))",
  "(?<!\\p{L})(?:trabalhas|trabalhar\u00e1s?|colaboras|colabora\u00e7\u00e3o|contrata\u00e7\u00e3o|pagamento|regime|posi\u00e7\u00e3o|vaga) (?:connosco )?(?:\u00e9 |ser\u00e1 )?(?:a|por|de|com|em) (recibos? verdes?)(?!\\p{L})(?! ?(?:\\/|(?:ou|e) ))",
  `(?<!\\p{L})${notIf}(?:intervenez|interviendrez|interviens|exercez|exercerez|travaillez|travaillerez|travailles|collaborez|collaborerez|facturez|facturerez|serez|collaboration|embauche)(?: \\p{L}+){0,1}? (?:en|en tant qu['\u2019]|comme|en qualit\u00e9 d['\u2019]|sous (?:le )?statut (?:d['\u2019])?) ?(freelance|ind\u00e9pendante?|auto-?entrepreneu(?:r|se)|micro-?entrepreneu(?:r|se)|lib\u00e9rale?)${alone}`,
  "(?<!\\p{L})(?<!(?<!\\p{L})(?:non|n\u00e9)(?: \u00e8| sono)? )(?:serve|servir\u00e0|occorre|\u00e8 (?:necessaria|richiesta|indispensabile)|necessaria|richiesta|richiediamo|si richiede)(?: l['\u2019]apertura di| la| una)? (partita iva|p\\.? ?iva)(?!\\p{L})(?! (?:o|dei|del|della)(?!\\p{L}))",
  "(?<!\\p{L})(?:rozlicz\\p{L}+|wsp\u00f3\u0142prac\\p{L}+|kontrak\\p{L}+|zatrudni\\p{L}+)(?: si\u0119)?(?: (?!lub |albo |czy |prac)\\p{L}+){0,3}? (b2b)(?!\\p{L})(?! ?(?:\\/|(?:lub|albo|czy) ))",
  "^\\W*vous \u00eates (auto-?entrepreneu(?:r|se)|micro-?entrepreneu(?:r|se))(?!\\p{L})",
  "^\\W*(?:travail|collaboration|poste|missions?) (?:en |\u00e0 )(freelance)(?!\\p{L})(?! (?:ou|et)(?!\\p{L})| ?\\/)",
  "(?<!\\p{L})(?:stellen|besch\u00e4ftigen) (?:wir )?(?:dich|sie) [^.;\\n]{0,50}?(?<!\\p{L})(befristet)(?!\\p{L})",
  "(?<!\\p{L})(?:das|le|ce|las|de|o|lo|il) (praktikum|stage|pr\u00e1cticas|est\u00e1gio|tirocinio) (?:dauert|beginnt|startet|(?:ist|wird) verg\u00fctet|dure|d\u00e9bute|commence|se d\u00e9roule|est (?:r\u00e9mun\u00e9r\u00e9|indemnis\u00e9|gratifi\u00e9)|duran|son remuneradas|comienzan|empiezan|duurt|begint|dura|come\u00e7a|\u00e9 remunerado|inizia|\u00e8 retribuito)(?!\\p{L})",
  `(?<!\\p{L})c['\u2019]est (?:un |une |du |\u00e0 |en )?(?:(?:poste|emploi|contrat|travail|job) )?(?:\u00e0 |en |de )?(${hours})${alone}`,
  `(?<!\\p{L})(?:es|ser\u00eda|ser\u00e1|\u00e9|seria|\u00e8|sar\u00e0) (?:una?|uma?|el|o|la) (?:puesto|trabajo|empleo|posici\u00f3n|vacante|plaza|vaga|trabalho|emprego|posi\u00e7\u00e3o|lugar|lavoro|posizione|impiego)(?: (?:fij[oa]|estable|presencial|remot[oa]|fix[oa]|fiss[oa]))? (?:a |de |en |em |in )?(${hours})${alone}`,
  `(?<!\\p{L})(?:cerchiamo|cercasi|ricerchiamo|buscamos|se busca|necesitamos|procuramos|precisamos de|recherchons|cherchons)(?: [\\p{L}/]+){1,5}? (?:a |\u00e0 |en |em )?(${hours})${alone}`,
  "(?<!\\p{L})een (?:vast |vaste |stabiele? )?(voltijdse?|fulltime|deeltijdse?|parttime) (?=(?:arbeids)?(?:contract|overeenkomst)(?!\\p{L})| ?job(?!\\p{L}))(?!.* of (?:deeltijds?|parttime|voltijds?|fulltime))",
  "(?<!\\p{L})(?:tj\u00e4nsten|anst\u00e4llningen|stillingen|jobbet) (?:\u00e4r|er) (?:p\u00e5 )?(heltid|deltid|fuldtid|fulltid) (?:och|og) (?=(?:vi|du|vores|v\u00e5r|arbetstid\\p{L}*|arbejdstid\\p{L}*|arbeidstid\\p{L}*|med|start\\p{L}*|ligger|g\u00e4ller|\u00e4r|er) )",
  "(\u30d1\u30fc\u30c8|\u30a2\u30eb\u30d0\u30a4\u30c8)\u306e[^\u3002\\n]{1,14}\u3092(?:[0-9\uff10-\uff19\u4e00-\u4e5d]{1,2}\u540d)?(?:\u52df\u96c6|\u63a1\u7528|\u304a\u8fce\u3048)",
];

/** Words of such sentences that no others are read for. */
export const plainCues =
  "mercantil\\b|contratista|aut\u00f3nom|ind\u00e9pendant|(?:auto|micro)-?entrepren|recibos? verdes|partita iva|p\\.? ?iva\\b|libero prof|trabalhador(?:a)? independ|prestador";
