import { once } from "../../once.ts";
import { joinedPattern } from "./joined-pattern.ts";

/** Words of a question that ask nothing but what a job is: what it is called, and what stands between such words. */
const plainWords = [
  "is|are|it|this|that|the|an?|be|will|your|our|offered|role|position|job|post|vacancy|opportunity|opening|work|working|employment|hours|basis|schedule|type|as|on|in|of|for|fully|entirely|completely|purely|strictly|currently|only|based|paid",
  "ist|sind|das|dies|diese[rs]?|die|der|den|es|eine?[nrs]?|stelle|arbeit|in|im|auf|als|von|zu|rein|komplett|ganz|basis|anstellung",
  "est-ce|c['\u2019]est|ce|que|qu['\u2019]|est|un|une|le|la|les|l['\u2019]|poste|emploi|travail|contrat|offre|mission|en|\u00e0|de|du|sur",
  "es|son|el|esta|este|puesto|trabajo|oferta|vacante|empleo|una?|a|por|para|contrato|jornada|modalidad",
  "\u00e9|s\u00e3o|o|os|um|uma|essa|esse|vaga|trabalho|emprego|cargo|fun\u00e7\u00e3o|em|da|do|no|na|ser|d\u00e1|regime|posi\u00e7\u00e3o",
  "\u00e8|il|lo|questo|questa|posto|posizione|lavoro|ruolo|contratto|di|da",
  "het|een|de|deze|dit|baan|functie|werk|vacature|op|voor",
  "czy|to|jest|praca|stanowisko|na|w|er|\u00e4r|det|den|en|et|ett|jobbet|tj\u00e4nsten|stillingen|rollen|stilling|tj\u00e4nst|p\u00e5|som|till|je|pr\u00e1ce|pozice",
].join("|");
const plain = once(() => joinedPattern(`^(?:${plainWords})$`, "iu"));

/**
 * Whether a question asks of nothing but the job itself: whether nothing is left of it behind `named`, the words that
 * it asks for. "Is this role remote" does; "on-site parking", "is temporary housing provided" and "is part-time possible" do not.
 */
export function asksOfJob(question: string, named: RegExp): boolean {
  const rest = question.replace(named, " ").match(/[\p{L}'\u2019-]+/gu) ?? [];
  return rest.every((word) => plain().test(word) || /^[-'\u2019]+$/.test(word));
}
