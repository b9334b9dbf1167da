import type { Reader } from '../reader.ts';

export type BeginProblem = { field: 'passphrase'; found: number } | { field: 'again' };

const least = 12;

/** The first page of all: choosing the passphrase. What was typed is never sent back. */
export function BeginPage({ reader, problem }: { reader: Reader; problem?: BeginProblem | undefined }) {
  return (
    <>
      <h1>{reader.say('begin.title')}</h1>
      <p class="lede">{reader.say('begin.lede')}</p>
      <form method="post" action="/begin">
        <Whose />
        <div class="field">
          <label for="passphrase">{reader.say('begin.passphrase')}</label>
          <p class="hint" id="passphrase-hint">
            {reader.say('begin.hint', { least })}
          </p>
          {problem?.field === 'passphrase' && (
            <p class="wrong" id="passphrase-wrong">
              {reader.say('begin.short', { found: problem.found, least })}
            </p>
          )}
          <input
            id="passphrase"
            name="passphrase"
            type="password"
            autocomplete="new-password"
            required
            aria-describedby={
              problem?.field === 'passphrase' ? 'passphrase-hint passphrase-wrong' : 'passphrase-hint'
            }
            aria-invalid={problem?.field === 'passphrase' ? 'true' : undefined}
          />
        </div>
        <div class="field">
          <label for="again">{reader.say('begin.again')}</label>
          {problem?.field === 'again' && (
            <p class="wrong" id="again-wrong">
              {reader.say('begin.differ')}
            </p>
          )}
          <input
            id="again"
            name="again"
            type="password"
            autocomplete="new-password"
            required
            aria-describedby={problem?.field === 'again' ? 'again-wrong' : undefined}
            aria-invalid={problem?.field === 'again' ? 'true' : undefined}
          />
        </div>
        <button type="submit" class="first">
          {reader.say('begin.act')}
        </button>
      </form>
    </>
  );
}

/** What everybody sees who has not given the passphrase. */
export function UnlockPage({
  reader,
  refused,
}: {
  reader: Reader;
  refused?: { seconds: number } | undefined;
}) {
  return (
    <>
      <h1>{reader.say('unlock.title')}</h1>
      <p class="lede">{reader.say('unlock.lede')}</p>
      <form method="post" action="/unlock">
        <Whose />
        <div class="field">
          <label for="passphrase">{reader.say('unlock.passphrase')}</label>
          {refused && (
            <p class="wrong" id="passphrase-wrong" role="alert">
              {refused.seconds > 0
                ? reader.say('unlock.wait', { seconds: refused.seconds })
                : reader.say('unlock.refused')}
            </p>
          )}
          <input
            id="passphrase"
            name="passphrase"
            type="password"
            autocomplete="current-password"
            required
            aria-describedby={refused ? 'passphrase-wrong' : undefined}
            aria-invalid={refused ? 'true' : undefined}
          />
        </div>
        <button type="submit" class="first">
          {reader.say('unlock.act')}
        </button>
      </form>
    </>
  );
}

/** For whoever keeps passphrases in a password manager; it has no name and is not sent. */
function Whose() {
  return <input type="text" value="Plenum" autocomplete="username" readonly hidden />;
}
