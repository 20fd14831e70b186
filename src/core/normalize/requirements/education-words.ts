import type { EducationLevel } from "../../facts.ts";
import { groupedWords } from "../text/by-first-letter.ts";
import { wordPattern } from "../text/word-pattern.ts";

/**
 * Words that name a level, in the order in which they are tried at a place. `degree` is any degree: a bachelor's,
 * unless the sentence names a level.
 */
const levelWords: [EducationLevel | "degree", string][] = [
  [
    "doctorate",
    "doktorsexamen|doktorgrad(?! i l\u00f8pet)|tohtorin(?:tutkin\\p{L}*)?(?= tutkin|$)|doktora(?! \u00f6\u011frenci)(?: derece\\p{L}*)?|\u03b4\u03b9\u03b4\u03b1\u03ba\u03c4\u03bf\u03c1\u03b9\u03ba\\p{L}*|doktori fokozat|stopie\u0144 doktora|ph\\.? ?d\\.?s?|doctorates?|doctoral degree|doctor of \\p{L}+|juris doctor(?:ate)?|j\\.d\\.|jd degree|pharm\\.?d|medical degree|law degree \\(jd|jd (?:from|and|or|required|with)|m\\.d\\.|md(?=(?: or |/)do(?!\\p{L}))|dvm|(?:abgeschlossene )promotion|promotion(?= in \\p{L}+ (?:von vorteil|w\u00fcnschenswert|erforderlich|abgeschlossen))|doctorat|doctorado|doutorado|dottorato|md degree|doktorat",
  ],
  [
    "master",
    "universitaire master|(?<=wykszta\u0142cenie:? )magister|mpharm|ll\\.?m\\.?(?= (?:required|degree|or))|master(?= en (?:sciences|droit|psychologie|gestion|\u00e9conomie))|masterexamen|maisterin(?= tutkin)|mesterdiploma|\u03bc\u03b5\u03c4\u03b1\u03c0\u03c4\u03c5\u03c7\u03b9\u03b1\u03ba\\p{L}*|tytu\u0142 in\u017cyniera magistra|master(?:['\u2019]?s)?|hovedfag(?:sniv\u00e5)?|master(?:diploma|opleiding|niveau|graad)|ylempi korkeakoulututkinto|staats(?:examen|pr\u00fcfung)|mastergradsniv\u00e5|mastergrads|master(?:abschluss|studium|examen|grad|uddannelse|utdanning)|magister(?:examen|studium|abschluss)|tytu\u0142 magistra|kandidat(?:grad|uddannelse)|cand\\.? ?(?:merc|scient|polyt|jur|oecon|it)|y\u00fcksek lisans|m\\.?b\\.?a\\.?|m\\.sc?\\.?|msc|ms|m\\.a\\.|ma|msw|m\\.?eng|m\\.?tech|(?:advanced|graduate|post-?graduate) degree|(?:advanced|post-?graduate) (?:(?!(?:with|of|in|an?|from|or|and|to|for|the) )\\p{L}+ ){1,2}degree|bac ?\\+ ?[5-8]|dipl\u00f4me d['\u2019]ing\u00e9nieur|(?:\u00e9cole|formation) d['\u2019]ing\u00e9nieurs?|civilingenj\u00f6r\\p{L}*|maestr\u00eda|m\u00e1ster|posgrado|mestrado|grau de mestre|mestre(?= em \\p{L})|p\u00f3s-gradua\u00e7\u00e3o|laurea (?:magistrale|specialistica)|magisterskie|wo(?=-| (?:diploma|opleiding|niveau|werk|(?:nederlands |fiscaal |internationaal )?(?:recht|rechten|psychologie|economie|bedrijfskunde|geneeskunde|informatica)(?!\\p{L})))|di-tutkin\\p{L}*|grande \u00e9cole|\u00e9cole de commerce|diplom(?:-?(?:studium|ingenieur))?(?!\\p{L})(?! de)",
  ],
  [
    "associate",
    "vy\u0161\u0161\u00ed odborn\\p{L}+|fp (?:de )?(?:grado )?superior|dipl\u00f4me d['\u2019]\u00e9tudes coll\u00e9giales|dec (?:en|technique)|\u00f6n ?lisans|myo(?= mezun)|meslek y\u00fcksekokulu|\u0219coal[a\u0103] postliceal\u0103|post-?liceal\\p{L}*|studii postliceale|associate(?:['\u2019]?s)? degree|associate['\u2019]s|(?:2|two)[- ]year (?:\\p{L}+ ){0,2}degree|college diploma|a\\.a\\.s?\\.?|aas degree|adn|hnd|hnc|aa\\/as|aa degree|post-?secondary (?:diploma|certificate)|foundation degree|(?:two|2) years of post-?secondary (?:education|study|studies)|diploma(?= ?(?:or|/|and/or) ?(?:a )?(?:bachelor|degree))|bac ?\\+ ?2|bts|dut|(?:ciclo (?:formativo )?(?:de )?)?grado superior|cfgs|t\u00e9cnico superior(?: de formaci\u00f3n profesional)?(?! en prevenci\u00f3n)|a\\.?s(?=\\/b\\.?[sa](?!\\p{L}))|ciclo superior|tecn\u00f3logo",
  ],
  [
    "bachelor",
    "(?<=(?:du er|er du|s[\u00f8k](?:ger|ker) en|^[^\\p{L}]*) ?)(?:uddannet|utdannet) (?:og autori\\p{L}+ )?(?:sygeplejerske|sykepleier|p\u00e6dagog|folkeskolel\u00e6rer|l\u00e6rer|grunnskolel\u00e6rer|barnehagel\u00e6rer|vernepleier|socialr\u00e5dgiver|sosionom|ingeni\u00f8r|diplomingeni\u00f8r|jordemoder|jordmor|fysioterapeut|ergoterapeut|bioanalytiker|radiograf|maskinmester)|(?<=(?:du \u00e4r|\u00e4r du|s\u00f6ker en|^[^\\p{L}]*) ?)utbildad (?:sjuksk\u00f6terska|l\u00e4rare|f\u00f6rskoll\u00e4rare|grundskoll\u00e4rare|socionom|civilekonom|fysioterapeut|arbetsterapeut)|dyplom uczelni wy\u017cszej|v\u0161(?= (?:technick|ekonomick|strojn|stavebn)\\p{L}+)|(?<=koulutukselta(?:si|an) )sairaanhoitaja|sairaanhoitaja(?= ?\\(amk\\))|absolvent\\p{L}* (?:al|a|ai|ale) facult\\p{L}+|facultate(?= (?:absolvit|finalizat|terminat)\\p{L}*)|t[\u00edi]tulo (?:profesional )?de (?:profesor|maestr[oa]|contador|abogad|ingenier|arquitect|enfermer[oa](?!\\p{L})|psic[o\u00f3]log|odont[o\u00f3]log|veterinari|educador)\\p{L}*|graduad[oa] universitari[oa]|(?<=(?:ser|sea[ns]?|eres|estar|personas?|profesional(?:es)?|candidat[oa]s?|busc\\p{L}+|pedimos|requiere|preferentemente|estudiantes avanzados o|o|^[^\\p{L}]*) ?(?:un[oa]? )?)graduad[oa]s? (?:en (?:trabajo social|enfermer|derecho|magisterio|pedagog|psicolog|ingenier|econom|administraci[o\u00f3]n|turismo|qu[i\u00ed]mic|biolog|inform[a\u00e1]tic|f[i\u00ed]sic|matem|arquitect|educaci[o\u00f3]n (?:infantil|primaria|social)|farmac|periodismo)|de (?:contador|abogac|ingenier|arquitect|licenciad))\\p{L}*|contador(?:a|es)? p\u00fablic[oa]s? (?:recibid|titulad|graduad)[oa]s?|(?<=(?:voc\u00ea \u00e9|seja|ser|\u00e9s|profissional|^[^\\p{L}]*\u00e9) )formad[oa](?= em (?:direito|engenharia|administra\u00e7\u00e3o|psicologia|pedagogia|enfermagem|contabilidade|ci\u00eancias|arquitetura|medicina|letras|economia|servi\u00e7o social))|tytu\u0142 in\u017cyniera(?! magistra)|t\u00edtulo profesional universitario|bachelier (?:instituteur|institutrice|en|infirmier|infirmi\u00e8re|assistant|assistante|\u00e9ducateur|\u00e9ducatrice)|ll\\.?b\\.?(?= |[.,;/)]|$)|licenciatura plena|wykszta\u0142cenia (?:minimum |co najmniej )?wy\u017cszego|bachiller(?:es)?(?= (?:universitari|en |titulad|o (?:universitari|titulad|egresad)))|baccalaur\u00e9at (?:universitaire|(?:en|\u00e8s)(?= \\p{L}))|bspt|(?:sairaanhoitajan |sairaanhoitaja|insin\u00f6\u00f6rin )tutkin\\p{L}*|amk(?=[ -]tutkin)|pabo(?=[ -])|(?:ammatti)?korkeakoulututkin\\p{L}*|(?:egyetemi|f\u0151iskolai)(?: vagy (?:egyetemi|f\u0151iskolai))? (?:diplom|v\u00e9gzetts)\\p{L}*|alapszakos|fels\u0151fok\u00fa(?= v\u00e9gzetts)|(?<=v\u00e9gzetts\u00e9g ?: ?)fels\u0151fok\u00fa|(?:diplom\u0103 de )?licen\u021b\u0103(?= (?:\u00een|de))|v\u0161(?= vzd\u011bl| titul| diplom)|(?<=vzd\u011bl\u00e1n\u00ed ?:? ?)v\u0161|kandidatexamen|lisans(?=,? (?:veya|mezun|derece|d\u00fczey|diploma))|(?:\u00fcniversite|fak\u00fclte)\\p{L}*(?=[^.;\n]{0,70} mezun)|\u03c0\u03c4\u03c5\u03c7\u03af\\p{L}*|\u03b1\u03c0\u03cc\u03c6\u03bf\u03b9\u03c4\u03bf\\p{L}* (?:\u03b1\u03b5\u03b9|\u03c4\u03b5\u03b9|\u03c0\u03b1\u03bd\u03b5\u03c0\u03b9\u03c3\u03c4\u03b7\u03bc\u03af\u03bf\u03c5)|bachelor\\p{L}*(?:['\u2019]?s)?|bacharel\\p{L}*|b\\.sc?\\.?|bsc|bs|b\\.a\\.?|(?<!(?:as|as a|the|our|senior) )ba|b\\.?(?:tech|eng)|(?<!(?:series|plan|group|team|hub|round|vitamin|type|class|grade|hepatitis|category|phase|tier|track|option|step|part|unit|stage|side|level|model) )b (?:tech|eng)(?= (?:in|or|from|degree|with)(?!\\p{L})| ?[,/)(]|$)|b\\.?e(?=[/,] ?(?:b|m)\\.? ?\\p{L})|2:[12] (?:honou?rs )?degree|universitaire (?:opleiding|studie)|any graduates?(?! (?:(?:of|from) (?:our|the)|who) )|graduate in any|graduated in(?= \\p{L}{4})|graduates?(?= ?(?:/|or) ?post)|bba|bcom|b\\.com\\.?|bsn|b\\.?e\\.|bca|(?:undergraduate|university|honou?rs|college) degree|(?:4|four)[- ]year (?:\\p{L}+ ){0,2}degree|educated to degree|bac ?\\+ ?[34]|licence (?:pro\\p{L}*|en|ou)|licenciatura|licenciad[oa]s?|grado (?:en|universitario|\u00a0)|(?<!p\u00f3s-)gradua\u00e7\u00e3o|laurea(?:t[oia])?|hbo|(?<=hbo ?(?:/|-|of)? ?)wo|dipl\u00f4me d['\u2019][e\u00e9]tat d['\u2019]infirmi\\p{L}+|(?:ensino|curso|forma\u00e7\u00e3o) superior|superior completo|uni(?:versit\u00e4ts)?abschluss|wykszta\u0142cenie ?:? ?(?:min\\. |minimum |co najmniej )?wy\u017csze(?! ?\\(?(?:min\\.? )?magister)|wy\u017csze wykszta\u0142cenie|studia wy\u017csze|(?<=vzd[\u011be]l\\p{L}{1,5} ?[:\u2013-]? ?)vysoko\u0161kolsk\\p{L}*|vysoko\u0161kolsk\\p{L}*(?=(?: \\p{L}+){0,2} (?:vzd\u011bl|vzdel|studi|\u0161t\u00fadi|diplom|titul|stup))|(?:h\u00f6gskole|universitets|kandidat|h\u00f8[gy]skole|h\u00f8yere )(?:utbildning|examen|utdanning|utdannelse)|akademisk (?:examen|utbildning|uddannelse)|videreg\u00e5ende uddannelse|professionsbachelor|licencjat|studi(?:a|\u00f3w) licencjackie|n[\u00edi]vel superior|llicenciatura|grau universitari|studii (?:superioare|universitare)|fels\u0151fok\u00fa v\u00e9gzetts\u00e9g|korkeakoulututkinto|(?:socionom|sjuksk\u00f6terske|l\u00e4rar|f\u00f6rskoll\u00e4rar|h\u00f6gskoleingenj\u00f6rs)examen|\u0432\u044b\u0441\u0448\u0435\u0435(?: \\p{L}+)? \u043e\u0431\u0440\u0430\u0437\u043e\u0432\u0430\u043d\u0438\u0435|\u0432\u0438\u0449\u0430(?: \\p{L}+)? \u043e\u0441\u0432\u0456\u0442\u0430|lisans mezunu|tradenomi(?:n)?(?: tutkin\\p{L}*)?|(?<=niveau (?:recommand\u00e9 |minimum |requis |d['\u2019]\u00e9tudes |: ?)*)licence",
  ],
  [
    "vocational",
    "examen(?= als (?:(?:staatlich anerkannte[rn]? )|(?:\\p{L}+-? und ))?\\p{L}*(?:pfleg|hebamme|schwester|sanit|therap)\\p{L}*)|pflegeexamen|lehre(?=[^.;]{0,40} (?:gemacht|hinter (?:dir|sich)|in der tasche))|(?<=abschluss einer (?:\\p{L}+ )?)lehre|tso/bso|bso/tso|diploma (?:verzorgende|helpende|doktersassistent|apothekersassistent)\\p{L}*|koksopleiding(?= (?:afgerond|gevolgd|gedaan))|uko\u0144czon[a\u0105e]j? szko\u0142[a\u0119\u0105y] zawodow\\p{L}+|faglig uddannelse(?= (?:som|inden))|erhvervsuddannelse(?= (?:som|inden))|vyu\u010den[\u00fd\u00e1](?= \\p{L})|ammatillinen koulutus|(?<=(?:alan|-alan|alan tai vastaava) )perustutkinto|(?<=koulutukselta(?:si|an) )l\u00e4hihoitaja|szakk\u00e9pes\u00edt\u00e9s|okj-s (?:v\u00e9gzetts\u00e9g|bizony\u00edtv\u00e1ny|k\u00e9pes\u00edt\u00e9s)\\p{L}*|(?<=(?:done|served|finished) (?:an?|your) (?:\\p{L}+ )?)apprenticeship|cert(?:ificate)? (?:iii|iv)(?= in \\p{L})|facharbeiterbrief|ihk-abschluss|cfc(?= d['\u2019]\\p{L}| de \\p{L})|(?:kappers|bakkers|koks|verzorgende)opleiding niveau [234]|(?:technikum|zawod\u00f3wka)(?= |$|[.,;)])|attestato triennale|qualifica professionale(?= \\()|(?<=\\()qualifica professionale|(?<=^[^\\p{L}]*)qualifica professionale(?= di \\p{L})|ammatillista (?:perus)?tutkintoa|trade (?:test|background)|level [23] diploma|level [23](?= in (?:youth|health|social|child|early|playwork|plumbing|electrical|hairdressing|beauty))|aat level [34]|t\u00e9cnico em \\p{L}+(?= ou senai)|gesellen(?:brief|pr\u00fcfung)|gelernte[rn]? (?:koch|k\u00f6chin)|certificat de qualification(?! professionnelle)|udl\u00e6rt (?!svend)\\p{L}+|dyplom technika|utbildad (?:barnsk\u00f6tare|kock|elektriker|snickare|svetsare|mekaniker)|wykszta\u0142cenie ?:? ?(?:min\\. |minimum |co najmniej )zawodowe|(?:abgeschlossene |absolvierte )lehre|lehre(?= (?:als|zum|zur) )|lehre(?=[^.;]{0,40} (?:abgeschlossen|absolviert))|(?<=^[^\\p{L}]*)lehre(?= (?:im|in|oder) (?!(?:betrieb|unternehmen|forschung|weiterbildung|pr\u00e4senz|(?:den |der |dem |allen )?(?:studieng|fachgeb|bachelor|master|modul))\\p{L}*))|htl(?=[- ](?:abschluss|f\u00fcr|oder|matura))|staatlich anerkannte[rn]?(?:/r)? (?:erzieher|kinderpfleg|heilerzieh|sozialassistent|altenpfleg)\\p{L}*|examinierte[rn]? (?:\\p{L}*pfleg\\p{L}+|\\p{L}*schwester)|gelernte[rn]? \\p{L}{2,}(?:er|erin|mann|frau|kraft|iker|ikerin)|certificado de profesionalidad|cfgm|t\u00edtulo de t\u00e9cnic[oa](?! superior)|t\u00e9cnic[oa] (?:en cuidados|auxiliar (?:de|en) enfermer|laboral)\\p{L}*|attestato (?:di )?(?:qualifica|oss|osa|asa|operatore)|qualifica (?:di )?(?:oss|operatore socio)|dipl\u00f4me d['\u2019]\u00e9tat d['\u2019](?:aide|auxiliaire|accompagnant)\\p{L}*|deas|deaes|dep(?= en (?!est(?!\\p{L})))|dipl\u00f4me d['\u2019]\u00e9tudes professionnelles|titre professionnel|(?<!ufagl\u00e6rt (?:og|eller) )fagl\u00e6rt(?! (?:og|eller) ufagl)|(?:uddannet|utdannet) (?:og autoriseret |og autorisert )?(?:social- og sundheds\\p{L}*|sosu\\p{L}*|elektriker|t\u00f8mrer|kok|smed|mekaniker|automekaniker|vvs\\p{L}*|maler|murer|p\u00e6dagogisk assistent|helsefagarbeider|kokk|r\u00f8rlegger|snekker|fris\u00f8r|kontorassistent)|undersk\u00f6terskeutbildning|utbildad undersk\u00f6terska|yrkesh\u00f6gskole(?:utbildning|examen)|yh-utbildning|(?:l\u00e4hihoitajan |l\u00e4hihoitaja)(?:tutkin|koulutu)\\p{L}*|t\u00e9cnico em \\p{L}+ (?:completo|conclu\u00eddo)|curso profissional(?:izante)?|(?<!(?:founder|he|she|they|team) (?:has |have )?)completed (?:an? |your )?(?:[\\p{L}-]+ ){0,2}?apprenticeship|trade[- ]qualified|time[- ]served(?! (?:with|at|in|on))|city (?:and|&) guilds(?! (?:accredited )?(?:training|courses?|cent|programmes?))|(?:grundbildung (?:mit )?)?efz|meslek lisesi|ammat(?:illinen |ti)(?:perus)?tutkin\\p{L}*|(?:toisen|2[.]) asteen (?:\\p{L}+ )?(?:tutkin|koulutu)\\p{L}*|szakmunk\u00e1s\\p{L}*|\u0219coal\u0103 profesional\u0103|sou(?=/s\u0161)|v\u00fdu\u010dn\u00ed list|\u03b9\u03b5\u03ba|vocational (?:school|training|education|degree|diploma|certificate|qualification)|trade school|technical (?:school|diploma)|(?:berufs|fach)?ausbildung|berufsabschluss|cap|bep|bac pro\\p{L}*|formaci\u00f3n profesional|fp(?= (?:en|de|dual|b\u00e1sica|rama|grado(?! superior)|media)(?!\\p{L}))|f\\.p\\.?(?= )|efz(?= (?:als|in|oder|im))|lehrabschluss|berufslehre|f\u00e4higkeitszeugnis|grado medio|ciclo formativo|(?:ensino|curso) t\u00e9cnico|mbo|nvq|certificate (?:iii|iv)|staatlich gepr\u00fcfte\\p{L}* \\p{L}{0,14}techniker|(?:meister|techniker)(?:abschluss|brief|titel|ausbildung|pr\u00fcfung)|(?:meister|techniker)(?:in)?(?=(?: oder | und |/)(?:meister|techniker))|wykszta\u0142cenie zawodowe|trade (?:certificate|qualification)|yrkesutbildning|fachschul(?:ausbildung|abschluss|e f\u00fcr)|t[e\u00e9]cnico completo|fagbrev|svendebrev|cicle formatiu|vyu\u010den(?:\u00ed)?",
  ],
  [
    "high_school",
    "school[- ]leav(?:er|ing)(?:['\u2019]?s)? certificate|(?<=(?:g\u00e5tt ut|l\u00e4st ut|avslutat|slutf\u00f6rt) )gymnasiet|student(?:er)?eksamen|lukio(?= tai vastaava)|absolvent\\p{L}* de liceu|(?<!pentru )diplom[\u0103a] de bacalaureat|szko\u0142a \u015brednia(?= uko\u0144czona)|uko\u0144czon[a\u0105e]j? szko\u0142[a\u0119\u0105y] \u015bredni\\p{L}+|(?<=con )la eso(?= (?:terminad|complet|finalizad|aprobad)a)|(?:segundo|2\\.?\u00ba) grau completo|(?<=(?:geometra|perit[oa]|ragioniere) )diplomat[oa]|diplomat[oa](?= in (?:ragioneria|elettro|mecc|inform|costruzioni))|(?<=^[^\\p{L}]*)niveau bac(?! ?[+\\d])|niveau bac(?= (?:requis|demand|exig|minimum|souhait))|diploma quinquennale|wykszta\u0142cenia (?:minimum |co najmniej )?\u015bredniego|dipl\u00f4me d'\u00e9tudes secondaires|dipl\u00f4me d\u2019\u00e9tudes secondaires|ensino secund\u00e1rio|kcse(?= |[.,;)]|$)|spm(?= (?:holders?|or|certificate|level|leavers?|qualification))|hsd(?= or ged)|high-school diploma|leaving cert(?:ificate)?|cess(?= |$|[.,;)])|matura(?= |$|[.,;)])|ylioppilastutkin\\p{L}*|bachiller(?:es)?(?! (?:universitari|en |titulad|o (?:universitari|titulad|egresad))\\p{L}*)|diploma(?= (?:o|e/o|/|oppure) (?:di )?laurea)|(?<=laurea (?:o|e/o|oppure) )diploma|diploma (?:tecnico|di perito|di liceo|di istruzione)|licenza media|vmbo|ense\u00f1anza media|12th (?:pass(?:ed)?|standard|std)|10 ?[+] ?2(?! ?(?:\\d|%|days?|hours?|weeks?|months?|years?|people|persons?))|lukiokoulutus|lise(?= mezun)|\u00e9retts\u00e9gi|k\u00f6z\u00e9pfok\u00fa(?= v\u00e9gzetts)|(?<=v\u00e9gzetts\u00e9g ?: ?)k\u00f6z\u00e9pfok\u00fa|studii ?:? ?(?:medii|liceale)|maturit(?:ou|a)(?= |$|[.,;)])(?!\u00e0)|s\u0161(?= (?:vzd\u011bl|ekonom|techn|s matur))|\u03bb\u03c5\u03ba\u03b5\u03af\u03bf\u03c5|videreg\u00e5ende skole|matric(?:ulation)?|grade 12|high ?school|hs diploma|secondary|ged|abitur|(?:real|haupt)?schulabschluss|mittlere reife|baccalaur\u00e9at(?! (?:en|\u00e8s|universitaire)(?!\\p{L}))|bac(?= (?:\u00e0|ou|minimum)(?!\\p{L})|(?! ?[+/\\p{L}]))|bachillerato|preparatoria|(?:educaci\u00f3n |nivel )?media superior|secundaria completa|ensino m[e\u00e9]dio|12\\.?[\u00ba\u00b0o]? ano(?: de escolaridade)?|maturit\u00e0|diploma di (?:scuola|maturit\u00e0)|middelbare school|havo|vwo|hauptschulabschluss|(?:five|5) gcses?|gcses?|a-levels|a levels|a-level(?= (?:or|qualif|standard|equiv|educ))|wykszta\u0142cenie ?:? ?(?:min\\. |minimum |co najmniej )?\u015brednie|\u015brednie wykszta\u0142cenie|gymnasie(?:utbildning|examen|kompetens|betyg|linje|program|niv\u00e5|ekonom|ingenj\u00f6r)\\p{L}*|gymnasial (?:utbildning|uddannelse)|(?<=(?:genomg\u00e5ngen|fullf\u00f6ljd|avslutad|\u00e5rig|g\u00e5tt(?: ut)?|l\u00e4gst|utbildning ?:) )gymnasieskolan?|diploma di (?:perito|geometra|ragioneria|maturit\u00e0)|diploma superiore|(?:diploma di )?istruzione secondaria(?: superiore)?|secundair onderwijs|(?:graduado|t\u00edtulo|titulaci\u00f3n) (?:en |de (?:la )?)?(?:la )?eso|graduado escolar|batxillerat|secundario completo|st[\u0159r]edo\u0161kolsk(?:\u00e9|\u00fd|\u00e1)|k\u00f6z\u00e9pfok\u00fa v\u00e9gzetts\u00e9g|studii medii|lise mezunu",
  ],
  [
    "degree",
    "(?<=(?:uko\u0144czy\u0142[ea\u0119]\u015b|uko\u0144czone) )studia(?! podyplomowe)|(?<=(?:du hast|sie haben|erfolgreich) (?:(?!, (?:der|die|das) )[^.;]){0,60})studiert(?= |$|[.,;])|degrees?|formaci\u00f3n en (?:ingenier|arquitect|derecho|medicin|econom|inform\u00e1tic|qu\u00edmic|f\u00edsic)\\p{L}*|academic education|tertiary (?:qualifications?|education|studies)|akademischen? (?:aus)?bildung|\\p{L}{0,16}studium|(?:hochschul|studien|fachhochschul)abschluss|akademischer abschluss|(?:estudios|t\u00edtulo|titulaci\u00f3n|formaci\u00f3n|carrera)s? (?:universitari[oa]s?|superior(?:es)?|acad\u00e9mic[oa](?!s? ?:))|titulad[oa]s?(?: (?:en|universitari[oa]|superior))?|university (?:studies|education|graduate)s?|titulaci\u00f3n (?:en|de)|(?:estudios|t\u00edtulo|nivel) de grado|grado de (?:ingenier|arquitect|derecho)\\p{L}*|diplomatura|(?<=^[^\\p{L}]*)carrera(?= ?: ?(?!te |tu |\u00fanete|crec|desarroll)\\p{L})|carreras? af\u00edn(?:es)?|(?<!(?:plan(?:es)? de|tu|nuestra|desarroll\\p{L}+|ofrecemos|hacer) )carreras? profesional(?! con (?:posibil|proyec)| dentro)|ingenier\u00eda (?:\\p{L}+ )?(?:o (?:similar|superior|af\u00edn)|t\u00e9cnica)|opleiding",
  ],
];

/** Words of levels in a sentence: one group for each row of the table. */
const levelPattern = wordPattern(
  `(?<![\\p{L}\\d.])(?:${levelWords.map(([, words]) => `(${groupedWords(words)})`).join("|")})(?:[ -](?:degree|level|diploma|niveau))?(?!\\p{L})`,
  levelWords.map(([, words]) => words).join("|"),
);

export interface Mention {
  level: EducationLevel | "degree";
  from: number;
  to: number;
}

/** Words of a Dutch, or a French, line beside the short name of a school: "HBO series" and "BTS fans" have none. */
const dutch =
  /(?<!\p{L})(?:een|het|van|met|je|wij|voor|minimaal|minstens|afgeronde?|opleiding|niveau|diploma|werk|richting|geschoold|verpleeg\p{L}*|hbo|mbo|wo|afgestudeerd|\p{L}*(?:niveau|opleiding(?:en)?|eisen))(?!\p{L})/iu;
const french =
  /(?<!\p{L})(?:en|un|une|du|le|la|les|de|et|ou|avec|dans|type|titulaire|formation|dipl[o\u00f4]m\p{L}*|niveau|vous|bac|bts|dut|cap|bep|licence|requise?|exig\p{L}*|profil|\p{L}*tudes|formations?)(?!\p{L})|[\u00e9\u00e8\u00ea\u00e0\u00e7]/iu;
/** "BTS MUC", "BTS CG". */
const itsSubject = /^ \p{Lu}{2,4}(?!\p{L})/u;
const alone = /^[\s\p{P}+]*$/u;
/** "HBO degree", "minimum BTS": said of schools in any language. */
const [ofSchoolBefore, ofSchoolBehind] = [
  /(?:minimum|minimal|completed|an?|(?<!(?:clients?|customers?|partners?|networks?|brands?|companies) ?)[:\u2013]) ?$/iu,
  /^\+|^ ?(?:degree|level|education|diploma|graduate|qualification|minimum|requis|exig)/iu,
];
/** "HBO Informatica", at the head of an item: what is studied. */
const study = /^ \p{Lu}\p{L}{3,}/u;
const isProse =
  /(?<!\p{L})(?:is|are|was|has|the|and|our|for|with|by|on|series|shows?|max|nordic|europe|originals?|films?|movies?|sports?|content|fans?|army|concerts?|albums?|music|members)(?!\p{L})/iu;

/** Whether a word is the short name of a school ("HBO", "BTS") and nothing beside it is of its language. */
function isOtherShortName(word: string, before: string, after: string): boolean {
  const language = /^(?:hbo|mbo|vwo|havo|vmbo)$/i.test(word) ? dutch : /^(?:bts|dut|bep)$/i.test(word) ? french : null;
  if (language === null || (alone.test(before) && (alone.test(after) || (study.test(after) && !isProse.test(after)))))
    return false;
  // "Na BEP": a board of posts in Portugal.
  if (/(?<!\p{L})(?:na|da|no|do) $/iu.test(before)) return true;
  if (ofSchoolBehind.test(after) || (ofSchoolBefore.test(before) && alone.test(after))) return false;
  return !language.test(before) && !language.test(after) && !/^[-/]/.test(after) && !itsSubject.test(after);
}

/** "A master is a plus", "un master serait un atout": what is said of a degree, and of nobody whose rank it is. */
const isSaidOf =
  /^ (?:is|are|would be|ist|w\u00e4re|est|serait|es|ser\u00eda|ser\u00e1|\u00e9|\u00e8|sarebbe|\u00e4r|er|en|em|im) (?:(?:an?|un|une|uma|ein|een|ett|et|von|highly|strongly|\p{L}+ment) ){0,2}(?:plus|atout|asset|advantage|bonus|preferred|required|desir|vorteil|w\u00fcnschens|pluspunt|pr\u00e9|voordeel|requis|exig|souhait|appr\u00e9ci|obligatoi|vereist|gewenst|meriterande|krav|necess|richiest|gradit|valor|mais|vantag|diferencial|droit|gestion|informatique|derecho|ingenier|econom|erforderlich|voraussetzung)/iu;

/** What is taught up to a level, and who learns it. */
const ofLessons =
  /pupils?(?!\p{L})|(?<!\p{L})(?:taught|teaching (?:the|to)|curriculum|uptake|key stage|ks[2-5]|year \d{1,2} )/iu;
const ofPupils =
  /(?<!\p{L})(?:\u00e9l\u00e8ves|apprentis|alumnos|alunos|studenti|leerlingen|elever|uczni\p{L}*|sch\u00fcler\p{L}*) (?:\p{L}+ ){0,4}$/iu;

type IsOther = (word: string, before: string, after: string) => boolean;
/** Words that look like levels and mean something else, by what stands before and after them. */
const isOtherSense: Record<EducationLevel | "degree", IsOther> = {
  none: () => false,
  doctorate: (_, before, after) =>
    // "A post towards a doctorate (ph.d.)" leads to one.
    /(?:doktorgrad|towards? (?:an? )?(?:doctorate|ph\.?d)?|mot (?:en )?|doctoral degree) ?\(?$/iu.test(before) ||
    /^ ?(?:students?|candidates? (?:who|in|welcome|are|encouraged)|interns?(?:hips?)?(?!\p{L}))/iu.test(after),
  master: (word, before, after) => {
    if (/^m\.?[sa]\.?$/i.test(word)) return word !== word.toUpperCase() || !isShortDegree(before, after);
    if (!/^masters?$/i.test(word)) return false;
    if (/(?:scrum|toast|quiz|web|grand|post|station|yard|head|the|to)[ -]?$/i.test(before)) return true;
    if (/^-(?:kurs|klass|class|plan|data|file)/i.test(after)) return true;
    return !(
      /^ ?(?:degree|level|[i\u00ee]n \p{L}|of (?:science|arts|business|engineering|public|social|laws?|education|nursing)|[12](?!\d)|[-/]|or (?:a )?(?:ph|doct|higher|equiv)|oder|ou|o |preferred|required|\+|abschluss)/iu.test(
        after,
      ) ||
      isSaidOf.test(after) ||
      /(?:niveau|titulaire d['\u2019]un|dipl\u00f4me de) $|(?:bachelor\p{L}*(?:['\u2019]?s)?|licence|diplom|studium|b\.?sc?\.?|\bdegree) ?(?:degree ?)?(?:\/|,|or|and|ou|oder|und|o|,? or)? ?(?:a )?\(?$/iu.test(
        before,
      )
    );
  },
  associate: (word, before, after) =>
    isOtherShortName(word, before, after) || (/^dec /i.test(word) && !word.startsWith("DEC")),
  bachelor: (word, before, after) =>
    isOtherShortName(word, before, after) ||
    /^ ?(?:party|parties|pad|apartment)|^-? (?:und|oder|och|og|en) master-?(?:arbeit|uppsats|opgave|oppgave|scripti)/i.test(
      after,
    ) ||
    (/^b\.?[sa]\.?$/i.test(word) && (word !== word.toUpperCase() || !isShortDegree(before, after))),
  vocational: (word, before, after) => {
    if (isOtherShortName(word, before, after)) return true;
    if (/^(?:fp|dep|deas|deaes)$/i.test(word)) return word !== word.toUpperCase();
    if (/^(?:meister|techniker)/i.test(word)) return /^[^.;]{0,50}(?:weiterbild|werden|aufsteigen)/i.test(after);
    if (word === "cap" || word === "Cap" || ofPupils.test(before)) return true;
    if (word === "CAP")
      return (
        !/^ ?(?:\/|en |de |d['\u2019]|ou |cuisine|p\u00e2tiss|coiff|petite|aepe|esth)/i.test(after) &&
        !/(?:titulaire|dipl\u00f4me|formation|niveau|d['\u2019]un|du|ou) $/i.test(before)
      );
    if (!/ausbildung$/i.test(word)) return false;
    return (
      /^(?::| ?&| bei uns| (?:der|von|unserer) (?:azubi|auszubild|lehrling|mitarbeit|nachwuchs)\p{L}*| und weiterbildung| im (?:betrieb|unternehmen)| bieten| startet| dauert| von (?:mit|neuen|aus))/iu.test(
        after,
      ) || isGivenTraining(before)
    );
  },
  high_school: (word, before, after) => {
    if (/^(?:a[ -]levels?|gcses?)$/i.test(word) && ofLessons.test(before + after)) return true;
    if (/^a[ -]levels?$/i.test(word)) return !word.startsWith("A");
    if (/^ged$/i.test(word)) return word !== "GED";
    if (/^cess$/i.test(word)) return word !== "CESS";
    if (/^(?:vwo|havo|vmbo)$/i.test(word)) return isOtherShortName(word, before, after);
    if (/^bac$/i.test(word))
      return !/(?:niveau|titulaire d.{0,6}|dipl\u00f4me|minimum|du|un|le)[^\p{L}]*$/iu.test(before);
    if (/^secondary$/i.test(word))
      return (
        /post[- ]?$/i.test(before) || !/^ (?:school|education|diploma|certificate|degree|qualification)/i.test(after)
      );
    return (
      /^high ?school$/i.test(word) &&
      !/^ ?(?:$|[.,;/()+-]|diploma|graduat|educ|or (?:ged|g\.e\.d|equiv|higher|above|college)|completion|certificate|equivalen|required|preferred|leaving|is (?!(?:now |currently )?(?:seeking|looking|hiring|recruiting|located|an? |in |proud|part|home)))/i.test(
        after,
      )
    );
  },
  degree: (word, before, after) =>
    // "The tertiary education sector" is served, not asked for.
    (/education$/i.test(word) &&
      /^ (?:sector|provider|institut|industr|space|market|field|system|client)/i.test(after)) ||
    (/^degrees?$/i.test(word) &&
      (/(?:high|some|large|great|certain|any|\d|strong|significant|such|this|greater|varying|exceptional|higher|appropriate|to (?:a|the)|necessary|post|(?:in lieu of|without) (?:a |formal )*)[ \u00b0-]*$/i.test(
        before,
      ) ||
        /^ (?:of(?! (?:bachelor|master))|celsius|fahrenheit|angle|view|feedback|programs?)/i.test(after))),
};

/** "Your training with us": what a firm gives. */
function isGivenTraining(before: string): boolean {
  return (
    /(?<!\p{L})(?:deine[rn]?|ihre[rn]?|unsere[rn]?|der|die|dauer der|duale[n]?|in|zur) $/iu.test(before) &&
    !/abgeschlossen|absolviert|erfolgreich|verf\u00fcg|idealerweise|(?:hast|haben) /i.test(before)
  );
}

/** "BS" and "MA" are degrees beside another, or beside what is studied; "MS Office" and "Boston, MA" are not. */
function isShortDegree(before: string, after: string): boolean {
  // "BS EN 1090" is a standard.
  if (/^ ?(?:(?:or|and|\/) BS )?(?:EN|ISO|IEC|\d{3})(?!\p{L})/u.test(after)) return false;
  return (
    /(?:education|degree|studies|university) ?[(:-] ?$/i.test(before) ||
    /^ ?(?:degree|-?(?:alike|equivalent|level)(?!\p{L})|[/,] ?(?:or )?[bm]\.?[as](?!\p{L})|or [bm]\.?[as](?!\p{L})|or (?:higher|above|advanced|equivalent)(?!\p{L})|[/,]? ?(?:or )?(?:an? )?(?:ph\.?d|m\.?b\.?a))/iu.test(
      after,
    ) ||
    /(?<!\p{L})[bm]\.?[as]\.?c?\.? ?(?:\/|or|and|,|&) ?$/iu.test(before) ||
    /(?<!\p{L})[BM]\.?[AS]\.? in [^.;()]{2,30} ?\(?or (?:an? )?$/u.test(before) ||
    (/^ (?:\/ ?\w+ )?in (?:\p{Lu}|an? \p{L}+ (?:field|discipline|subject)|(?:computer|data|electrical|mechanical|civil|software|chemical|industrial|related|applied|life|social|political|business|information) \p{L}+|engineering|mathematics|physics|chemistry|biology|economics|finance|accounting|nursing|marketing|statistics|psychology)/u.test(
      after,
    ) &&
      !before.endsWith(", "))
  );
}

/** Words of scripts that put no blank between them. */
const unspaced: [EducationLevel, RegExp][] = [
  [
    "bachelor",
    /(?<=\u5b66\u6b74[\u3011\uff1a: \u3000]*(?:\u5927\u5b66\u9662[\s\u3000\u30fb\u3001/]*)?)\u5927\u5b66(?!\u9662)/,
  ],
  ["high_school", /\u9ad8\u5352|\u9ad8\u6821\u5352|\u9ad8\u4e2d|\uace0\uc878/],
  [
    "associate",
    /\u77ed\u5927\u5352|\u5c02\u9580(?:\u5b66\u6821)?\u5352|\u5927[\u4e13\u5c08]|\u5c08\u79d1|\u9ad8\u5c02|\uc804\ubb38(?:\ub300|\ud559\uc0ac)|\ucd08\ub300\uc878/,
  ],
  [
    "bachelor",
    /\u5927\u5352|\u5927\u5b66\u5352|\u5b66\u58eb|\ub300\ud559\uad50? \uc878\uc5c5|(?<!\u5927)\u672c\u79d1(?!\u751f|\u6280)|(?<!\uc804\ubb38)\ud559\uc0ac|(?<!\ucd08)\ub300\uc878/,
  ],
  ["master", /\u4fee\u58eb|\u5927\u5b66\u9662\u5352|[\u7855\u78a9]\u58eb|\uc11d\uc0ac/],
  ["doctorate", /\u535a\u58eb|\ubc15\uc0ac/],
];

/** What is said of a degree that is asked for; without it "\u535a\u58eb" is a firm's name, or of those whom one teaches. */
const [unspacedBefore, unspacedBehind] = [
  /(?:\u5b66\u6b74|\u5b66\u5386|\u5b78\u6b77|\ud559\ub825)[^\u3002\n]{0,12}$/,
  /^(?:\u53f7|\u306e?\u5b66\u4f4d|\u306e?\u8cc7\u683c|\u5b78\u4f4d|\ud559\uc704)?[\s\u3001,/\u30fb\u307e\u305f\u306f\u6216\u53ca\u542b(\uff08]{0,4}(?:$|\u8ab2\u7a0b\u3092?\u4fee\u4e86|\u7814\u7a76\u751f(?!\u5bfc|\u5c0e|\u62db|\u9662)|\uae09|\ub610\ub294|\u8005?\u4f18\u5148|[\u4e00-\u9fff]{0,9}\u4e13\u4e1a|[\n)\uff09\u3002\uff0c]|\u4ee5\u4e0a|\u53ca\u4ee5\u4e0a|\u5b66[\u5386\u6b74\u4f4d]|\u5b78\u6b77|[\u3092\u304c]|\u5352\u696d|\u6bd5\u4e1a|\u53d6\u5f97|\u4fee\u4e86|\u5fc5\u9808|\u5c1a\u53ef|\u6b53\u8fce|\u512a\u9047|\u4f18\u5148|\u7684\u65b9|\uc774\uc0c1|\ud559\uc704|\uc878\uc5c5|\uc6b0\ub300|\uc18c\uc9c0|[\u5927\u9ad8\u77ed\u4fee\u535a\u672c\u7855\u78a9\u5c02\u5b66\u5352\uc878])/,
];
/** "\u5927\u5352", "\uace0\uc878": who is done with it. */
const isGraduated = /[\u5352\uc878]$/;
const ofPay = /^(?:\u521d\u4efb\u7d66|\u751f|\u540e|\u5f8c)/;

function findUnspaced(text: string): Mention[] {
  return unspaced.flatMap(([level, words]) => {
    const match = words.exec(text);
    if (match === null) return [];
    const [from, to] = [match.index, match.index + match[0].length];
    const [before, behind] = [text.slice(Math.max(0, from - 20), from), text.slice(to, to + 12)];
    const isAsked = isGraduated.test(match[0]) || unspacedBefore.test(before) || unspacedBehind.test(behind);
    return isAsked && !ofPay.test(behind) ? [{ level, from, to }] : [];
  });
}

/** The levels that a sentence names, and any degree of which it names none. */
export function findLevels(text: string): Mention[] {
  const found: Mention[] = /[\u3040-\ud7af]/.test(text) ? findUnspaced(text) : [];
  for (const match of levelPattern.every(text)) {
    const level = levelWords[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]?.[0];
    if (level === undefined) continue;
    const [from, to] = [match.index, match.index + match[0].length];
    const word = match[0].replace(/[ -](?:degree|level|diploma|niveau)$/i, "");
    const end = from + word.length;
    if (isOtherSense[level](word, text.slice(Math.max(0, from - 40), from), text.slice(end, end + 60))) continue;
    found.push({ level, from, to });
  }
  return found;
}
