import { expect, it } from "vitest";
import { escapeXml } from "../../../../src/worker/http/xml.ts";

it("makes any text fit for XML 1.0", () => {
  expect(escapeXml("half \ud83d a pair \ude00 😀")).toBe("half \ufffd a pair \ufffd 😀");
  expect(escapeXml("\u0000\u0008a\tb\nc\u000b\ufffe\uffff")).toBe("a\tb\nc");
  expect(escapeXml(`]]> <x y="z"> & 'q'`)).toBe("]]&gt; &lt;x y=&quot;z&quot;&gt; &amp; &#39;q&#39;");
});
