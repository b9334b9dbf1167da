import type { Key, Params } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';

const words = {
  lost: { title: 'lost.title', lede: 'lost.lede' },
  broken: { title: 'broken.title', lede: 'broken.lede' },
  large: { title: 'large.title', lede: 'large.lede' },
} satisfies Record<string, { title: Key; lede: Key }>;

export type Wrong = keyof typeof words;

export function titleOf(wrong: Wrong): Key {
  return words[wrong].title;
}

/** A page that is not there, could not be made, or was sent too much: without any particulars. */
export function WrongPage({ reader, wrong, params }: { reader: Reader; wrong: Wrong; params?: Params }) {
  return (
    <>
      <h1>{reader.say(words[wrong].title)}</h1>
      <p class="lede">{reader.say(words[wrong].lede, params)}</p>
      <p>
        <a href="/">{reader.say('lost.back')}</a>
      </p>
    </>
  );
}
