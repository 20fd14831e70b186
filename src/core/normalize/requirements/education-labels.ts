import type { EducationLevel } from "../../facts.ts";
import { foldName } from "../text/fold-name.ts";

/** What a level is called where nothing but one is expected ("Education: Masters"), folded; several languages. */
const valueWords: Partial<Record<EducationLevel, string>> = {
  none: "none,no,not required,no degree required,no formal education,not needed,keine,keiner,nicht erforderlich,aucun,aucune,sans diplome,ninguno,ninguna,sin estudios,nenhum,nenhuma,nessuno,nessuna,geen,brak,brak wymagan,bez znaczenia,dowolne,niewymagane,nerozhoduje,non requis,non exige,non richiesto,sin requisitos,no requerido,no requerida,no requeridos,sem exigencia,nao exigida,inget krav,ei vaatimusta,\u4e0d\u554f,\u5b66\u6b74\u4e0d\u554f,\u4e0d\u9650,\ubb34\uad00,inga,ingen",
  doctorate:
    "phd,ph d,doctorate,doctoral,doctor,promotion,doctorat,doctorado,doutoramento,doutorado,dottorato,doktorat",
  master:
    "master,masters,master s,msc,m sc,mba,postgraduate,post graduate,graduate degree,advanced degree,master 2,m2,maestria,postgrado,posgrado,mestrado,mestre,laurea magistrale,laurea specialistica,magister,magisterskie,wyzsze magisterskie,masterexamen,diplom,wo master,\u4fee\u58eb,\u5927\u5b66\u9662,\u7855\u58eb,\u78a9\u58eb,\uc11d\uc0ac",
  bachelor:
    "bachelor,bachelors,bachelor s,ba,bs,bsc,b sc,degree,any degree,graduate,graduates,graduation,any graduate,college graduate,university,university degree,college degree,four year degree,4 year degree,undergraduate,undergraduate degree,studium,hochschule,universitat,hochschulstudium,universitatsabschluss,akademisch,licence,universitaire,universitario,universitaria,universitarios,grado,grado universitario,licenciado,licenciatura,superior,superior completo,ensino superior,nivel superior,graduacao,grau,grao,laurea,laurea triennale,laureato,hbo,hbo wo,wo,universitair,wyzsze,licencjat,hogskola,universitet,universitetsutbildning,eftergymnasial,hojskole,universitetsniva,bachelorgrad,korkeakoulu,vysokoskolske,vs,studii superioare,superioare,felsofoku,lisans,universite,\u5927\u5b66,\u5927\u5352,\u672c\u79d1,\u5b66\u58eb,\ub300\uc878",
  associate:
    "associate,associates,associate s,two year degree,2 year degree,some college,hnd,hnc,foundation degree,bts,dut,bac 2,grado superior,ciclo formativo grado superior,ciclo formativo de grado superior,cfgs,tecnologo,\u77ed\u5927,\u5c02\u9580\u5b66\u6821,\u5927\u4e13,\u5927\u5c08,\uc804\ubb38\ub300\uc878",
  vocational:
    "vocational,vocational training,vocational school,trade,trade school,trade certificate,apprenticeship,nvq,berufsausbildung,lehre,abgeschlossene lehre,certificado de profesionalidad,abgeschlossene berufsausbildung,abgeschlossene ausbildung,lehrabschluss,efz,cap,bep,bac pro,cap bep,formacion profesional,fp,ciclo formativo,ciclo formativo grado medio,grado medio,curso tecnico,tecnico,mbo,zawodowe,zasadnicze zawodowe,yrkesutbildning,erhvervsuddannelse,fagbrev,vyuceni,lise meslek",
  high_school:
    "bachiller,bachiller graduado,high school,highschool,hs,high school diploma,high school or equivalent,high school ged,high school diploma ged,secondary,secondary school,secondary education,ged,matric,grade 12,12th,12th pass,gcse,gcses,a levels,abitur,fachabitur,mittlere reife,realschule,realschulabschluss,hauptschule,hauptschulabschluss,matura,bac,baccalaureat,lycee,bachillerato,preparatoria,secundaria,secundaria completa,eso,educacion secundaria obligatoria,educacion secundaria,ensino medio,ensino medio completo,medio completo,ensino secundario,secundario,12 ano,diploma superiore,licenza media,maturita,diploma di maturita,scuola superiore,vmbo,havo,vwo,middelbaar,srednie,gymnasium,gymnasieexamen,gymnasial,gymnasie,gymnasieutbildning,lukio,stredoskolske,ss,medii,studii medii,kozepfoku,lise,\u9ad8\u5352,\u9ad8\u6821,\u9ad8\u4e2d,\uace0\uc878",
};

let levels: Map<string, EducationLevel> | undefined;
const indexLevels = (): Map<string, EducationLevel> =>
  new Map(
    (Object.entries(valueWords) as [EducationLevel, string][]).flatMap(([level, words]) =>
      words.split(",").map((word) => [foldName(word), level] as const),
    ),
  );

/** What stands before and behind a level and changes nothing of it. */
const around =
  /^(?:minimum|min|at least|mindestens|minimo|no minimo|minstens|minimaal|co najmniej|minst|niveau|nivel|completed?|abgeschlossenes?) |(?: (?:degree|level|diploma|niveau|required|preferred|minimum|completo|completa|completos|and above|or above|or higher|or equivalent|equivalent|oder hoher|ou plus|o superior|ou superior|\u4ee5\u4e0a)| ?\u4ee5\u4e0a)$/u;
/** In Italian a school's. */
const italianLabel = /^titol|^istruzione/i;

/** The level that a label's value names if it is nothing else; null for anything else. */
export function levelOfValue(label: string, value: string): EducationLevel | null {
  if (value.length > 48) return null;
  levels ??= indexLevels();
  const folded = foldName(value);
  if (folded === "diploma" && italianLabel.test(label)) return "high_school";
  for (let rest = folded; ;) {
    const level = levels.get(rest);
    if (level !== undefined) return level;
    const less = rest.replace(around, "");
    if (less === rest) return null;
    rest = less;
  }
}
