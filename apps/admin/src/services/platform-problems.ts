import { type PlatformProblemCode, platformProblemCodes } from '@plenum/platform';

/** What is wrong with words that somebody brought, with the line if that is known. */
export type TextProblem = { code: PlatformProblemCode; line?: number };

const known: ReadonlySet<string> = new Set(platformProblemCodes);

/** The problems that an error of the package carries; none, if it is another error. */
export function textProblems(error: unknown): TextProblem[] {
  if (!(error instanceof Error && 'problems' in error && Array.isArray(error.problems))) return [];
  return error.problems.flatMap(({ code, params }: { code: string; params?: { line?: unknown } }) =>
    known.has(code)
      ? [
          {
            code: code as PlatformProblemCode,
            ...(typeof params?.line === 'number' ? { line: params.line } : {}),
          },
        ]
      : [],
  );
}
