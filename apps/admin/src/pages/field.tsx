import type { Child } from 'hono/jsx';

type FieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  problems?: readonly string[];
  children: (described: {
    id: string;
    name: string;
    'aria-describedby': string | undefined;
    'aria-invalid': 'true' | undefined;
  }) => Child;
};

/** A field with its label above, what is wrong beside it, and both tied to it for whoever hears the page. */
export function Field({ name, label, hint, problems = [], children }: FieldProps) {
  const described = [...(hint ? [`${name}-hint`] : []), ...(problems.length > 0 ? [`${name}-wrong`] : [])];
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problems.length > 0 && (
        <ul class="wrong" id={`${name}-wrong`}>
          {problems.map((problem) => (
            <li>{problem}</li>
          ))}
        </ul>
      )}
      {children({
        id: name,
        name,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': problems.length > 0 ? 'true' : undefined,
      })}
    </div>
  );
}
