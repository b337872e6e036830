// Names that a field offers while one types; anything else can be typed too.

/** A long list would hide what is typed. */
const mostOffered = 100;

/** The names, for the field whose `list` is this id. */
export function Offers({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={id}>
      {[...new Set(names)].slice(0, mostOffered).map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
