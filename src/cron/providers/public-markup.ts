import { limits } from "../../core/limits.ts";
import { REDACTED, tellsContact } from "../../core/text-in/contact.ts";
import { anyPrefix, innerText, type MarkupNode } from "./markup.ts";
import {
  Gated,
  JsonText,
  PLAIN_NAME,
  type Fields,
  type PublicField,
  type PublicFields,
  type PublicPart,
} from "./public-part.ts";

/** What an element is read as, of whatever kind: compared as JSON. */
type ReadNode = (node: MarkupNode) => unknown;

/** Texts of a row, times its nodes and characters, that are tried: a row with more of them shows none. */
const TRIED_MAX = 20_000_000;

/**
 * The public part of an element of XML or HTML, written anew: `fields` names child elements, and attributes
 * with "@" in front; "*:" in a name is any prefix of a namespace. `true` is the text directly in an element, "#text" that of one with fields; what stands
 * beside it is known to a test by the texts of its siblings, by its own attributes, and by what is written before it
 * ("#before": in the element before it, of a first one in that before the element around it), which may be its label.
 *
 * With `read`, of these texts only those without which the element would read otherwise: names in a page for people
 * (`div`, `a`) do not say what stands there, and a customer's template may have a recruiter in a cell like any other.
 */
export function publicMarkup(root: MarkupNode, fields: PublicFields, read?: ReadNode): PublicPart {
  const all = writePart(root, fields, new Set());
  return read === undefined ? all.part : writePart(root, fields, unreadOf(root, all, read)).part;
}

interface Written {
  part: PublicPart;
  /** Elements whose own text is shown, and such whose text is hidden. */
  shown: MarkupNode[];
  hidden: MarkupNode[];
}

function writePart(root: MarkupNode, fields: PublicFields, unread: ReadonlySet<MarkupNode>): Written {
  const written: Omit<Written, "part"> = { shown: [], hidden: [] };
  const redacted: string[] = [];
  let redactedCount = 0;
  const hide = (path: string): string => {
    if (redactedCount++ < limits.redactedPathsMax) redacted.push(path);
    return REDACTED;
  };
  const write = (
    node: MarkupNode,
    field: PublicField | undefined,
    path: string,
    beside: Fields,
    before: string,
  ): string => {
    const name = plain(node);
    const isShown =
      node.text.trim() === "" ||
      (!unread.has(node) &&
        showsText(textField(field), node.text, { ...beside, "#before": before, ...node.attributes }));
    written[isShown ? "shown" : "hidden"].push(node);
    // Texts have no fields: what stands below one, or beside the fields of a tree, is hidden.
    const below = fieldsOf(field) ?? {};
    const attributes = Object.entries(node.attributes).map(([key, value]) => {
      const rule = Object.hasOwn(below, `@${key}`) ? below[`@${key}`] : undefined;
      const isOpen = showsText(rule, value, node.attributes);
      const known = isOpen || PLAIN_NAME.test(key) ? key : "unnamed";
      return ` ${known}="${escape(isOpen ? value : hide(`${path}/@${known}`))}"`;
    });
    const text = isShown ? escape(node.text) : hide(path);
    const texts = Object.fromEntries(node.children.map((child) => [child.name, child.text]));
    const children = node.children.map((child, index) => {
      const previous = node.children[index - 1];
      const label = previous === undefined ? before : innerText(previous).trim();
      return write(child, fieldOf(below, child.name), `${path}/${plain(child)}`, texts, label);
    });
    return `<${name}${attributes.join("")}>${text}${children.join("")}</${name}>`;
  };
  const bytes = new Uint8Array(new TextEncoder().encode(write(root, fields, "", {}, "")));
  return { ...written, part: { bytes, redacted, redactedCount } };
}

/** Elements whose text is shown and not read: one after the other, so that without all of them it still reads the same. */
function unreadOf(root: MarkupNode, { shown, hidden, part }: Written, read: ReadNode): Set<MarkupNode> {
  // Marks between cells say nothing.
  const tried = shown.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (tried.length * part.bytes.length > TRIED_MAX) return new Set(tried);
  const copies = new Map<MarkupNode, MarkupNode>();
  const copy = copyOf(root, copies);
  const hideIn = (node: MarkupNode): void => void Object.assign(copies.get(node) ?? {}, { text: REDACTED });
  hidden.forEach(hideIn);
  const asRead = JSON.stringify(read(copy));
  const isUnread = (node: MarkupNode): boolean => {
    hideIn(node);
    if (JSON.stringify(read(copy)) === asRead) return true;
    Object.assign(copies.get(node) ?? {}, { text: node.text });
    return false;
  };
  return new Set(tried.filter(isUnread));
}

function copyOf(node: MarkupNode, copies: Map<MarkupNode, MarkupNode>): MarkupNode {
  const copy = { ...node, children: node.children.map((child) => copyOf(child, copies)) };
  copies.set(node, copy);
  return copy;
}

/** What is said of the text directly in an element. */
function textField(field: PublicField | undefined): PublicField | undefined {
  const fields = fieldsOf(field);
  return fields === null ? field : fields["#text"];
}

/** Null for what is no tree of fields. */
function fieldsOf(field: PublicField | undefined): PublicFields | null {
  return typeof field === "object" && !(field instanceof JsonText || field instanceof Gated) ? field : null;
}

function fieldOf(fields: PublicFields, name: string): PublicField | undefined {
  const key = [name, anyPrefix(name) ?? name].find((one) => Object.hasOwn(fields, one));
  return key === undefined ? undefined : fields[key];
}

function showsText(field: PublicField | undefined, text: string, beside: Fields): boolean {
  if (field === undefined || typeof field === "object") return false;
  if (typeof field === "function") return field(text, beside) && !tellsContact(text);
  return field === "prose" || !tellsContact(text);
}

function plain({ name }: MarkupNode): string {
  return name.split(":", 3).length < 3 && name.split(":").every((part) => PLAIN_NAME.test(part)) ? name : "unnamed";
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
