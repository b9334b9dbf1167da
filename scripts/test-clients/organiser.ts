import { join } from 'node:path';
import { type Document, openVault } from '@plenum/vault';

/** An organiser with the example conference open: changes what is kept and publishes what the public may know. */
export type Organiser = {
  changePicket: (id: string, changes: object) => Promise<void>;
  /** To another first day, `YYYY-MM-DD`. */
  moveConference: (opens: string) => Promise<void>;
  publish: () => Promise<void>;
  close: () => Promise<void>;
};

const passphrase = 'seven horses cross the river';

/** What the admin app keeps of a record. */
type Kept = { position: number; value: Record<string, unknown> };

/**
 * Works with the admin app by its forms. It has no form for the hours of a picket's place: those are changed in the
 * vault, as on a second machine of the same office.
 */
export async function openOrganiser(admin: string, folder: string): Promise<Organiser> {
  const cookies = new Map<string, string>();
  const post = async (path: string, fields: [string, string][]): Promise<void> => {
    const answer = await fetch(`${admin}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      headers: {
        origin: admin,
        'sec-fetch-site': 'same-origin',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    // What has been done leads on to a page; what has not is told on the spot.
    if (answer.status !== 303) throw new Error(`${path} answers ${answer.status}`);
  };
  await post('/begin', [
    ['passphrase', passphrase],
    ['again', passphrase],
  ]);
  await post('/open/example', []);

  // Nobody else changes the conference: each move is made on the revision of the one before.
  let moves = 0;
  const vault = await openVault({
    url: `sqlite:${join(folder, 'plenum.sqlite')}`,
    clock: () => new Date(),
  });
  const unlocked = await vault.unlock({ slot: 'organiser', passphrase });
  if (unlocked.status !== 'unlocked') throw new Error('the vault stays shut');
  const { store } = unlocked;
  const change = async (kind: string, isMeant: (kept: Kept) => boolean, changes: object): Promise<void> => {
    const heads: Document[] = [];
    for await (const head of store.heads()) heads.push(head);
    const head = heads.find((document) => document.kind === kind && isMeant(document.value as Kept));
    if (head === undefined) throw new Error(`there is no such ${kind}`);
    const { position, value } = head.value as Kept;
    const saved = await store.save(
      [
        {
          id: head.id,
          kind,
          compartment: head.compartment,
          basedOn: head.revision,
          value: { position, value: { ...value, ...changes } },
        },
      ],
      { by: 'organiser', now: new Date().toISOString(), read: [] },
    );
    if (saved.status === 'conflict') throw new Error(`the ${kind} has moved on`);
  };

  return {
    changePicket: (id, changes) => change('picket', ({ value }) => value.id === id, changes),
    moveConference: async (opens) => {
      moves += 1;
      await post('/move', [
        ['opens', opens],
        ['revision', String(moves)],
      ]);
    },
    publish: () =>
      post(
        '/site/publish',
        ['countries', 'date', 'cities', 'places'].map((fact): [string, string] => ['facts', fact]),
      ),
    close: () => vault.close(),
  };
}
