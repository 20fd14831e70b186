import { describe, expect, it } from "vitest";
import { decodeEntities } from "../../../../src/core/text-in/decode-entities.ts";

describe("a line that was written as HTML", () => {
  it.each([
    ["R&amp;D Engineer", "R&D Engineer"],
    ["R&amp;amp;D Engineer", "R&D Engineer"],
    ["R&#38;#38;D", "R&D"],
    ["Sales &#x26; Marketing", "Sales & Marketing"],
    ["Caf&eacute; Manager", "Café Manager"],
    ["M&uuml;nchen &ndash; Vertrieb", "München – Vertrieb"],
    ["Stra&szlig;enbau", "Straßenbau"],
    ["Driver&#039;s Mate", "Driver's Mate"],
    ["A &amp;lt;B&amp;gt;", "A <B>"],
    // A byte of Windows-1252 written as a number, which browsers show as what was meant.
    ["Driver&#146;s Mate &sect; 8", "Driver\u2019s Mate \u00A7 8"],
    ["AT&T", "AT&T"],
    ["Fish &amp Chips", "Fish &amp Chips"],
    ["A &unknown; B", "A &unknown; B"],
    ["&#0; &#xD800; &#99999999;", "&#0; &#xD800; &#99999999;"],
    ["P&L Owner; B&B", "P&L Owner; B&B"],
  ])("%s", (written, expected) => {
    expect(decodeEntities(written)).toBe(expected);
    expect(decodeEntities(expected)).toBe(expected);
  });

  it("comes to an end with hostile text", () => {
    expect(decodeEntities(`&${"amp;".repeat(250_000)}`)).toBe("&");
    for (const piece of ["&", "&#", "&amp", "&#38", "&&amp;"]) decodeEntities(piece.repeat(200_000));
  });
});
