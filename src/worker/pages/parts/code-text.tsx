/** A text of ours in which what stands between backticks is code. */
export function CodeText({ text }: { text: string }) {
  return <>{text.split(/`([^`]*)`/).map((part, index) => (index % 2 === 1 ? <code>{part}</code> : <>{part}</>))}</>;
}

/** A name of several parts, which breaks between them alone: never inside one. */
export function CodeName({ name }: { name: string }) {
  const parts = name.split(/(?<=\.)/);
  return (
    <code class="name">
      {parts.map((part, index) => (
        <>
          {index > 0 && <wbr />}
          {part}
        </>
      ))}
    </code>
  );
}

/** Parts of a call with a hyphen, at which a narrow window would break them. */
const HYPHENATED = /([^\s'"/?&=:{}]*-[^\s'"/?&=:{}]*)/;

/** A call as it is copied, which breaks between the parts of its address: never inside a word of it. */
export function CallText({ call }: { call: string }) {
  return <>{call.split(HYPHENATED).map((part, index) => (index % 2 === 1 ? <span>{part}</span> : part))}</>;
}
