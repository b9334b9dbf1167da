import type { Reader } from '../reader.ts';
import type { WhatItTakes } from '../services/what-it-takes-record.ts';
import type { WhatItTakesView } from '../services/what-it-takes-view.ts';
import { Said } from './said.tsx';

type Planned = Extract<WhatItTakesView, { status: 'planned' }>;
type Props = { reader: Reader; view: Planned; answer: WhatItTakes };

/** "One more delegate takes 18,400 more. A quorum of 84 takes 9,000,000 more." */
export function TakesSentence(props: Props) {
  return (
    <>
      <Price {...props} /> <Quorum {...props} />
    </>
  );
}

function Price({ reader, view, answer: { price } }: Props) {
  if (price === undefined)
    return <>{reader.say(view.infeasible ? 'takes.says.infeasible' : 'takes.says.notFound')}</>;
  if (price.status === 'impossible') return <>{reader.say('takes.says.price.impossible')}</>;
  if (price.status === 'unknown') return <>{reader.say('takes.says.price.unknown')}</>;
  if (price.price === 0) return <>{reader.say('takes.says.price.nothing')}</>;
  const said = reader.money(price.price, view.currency);
  return <Said reader={reader} key_="takes.says.price" params={{ price: said }} />;
}

function Quorum({ reader, view, answer: { quorate } }: Props) {
  const { quorum } = view;
  if (quorate === undefined || quorum === undefined) return <>{reader.say('quorum.none')}</>;
  if (quorate.status === 'impossible') return <>{reader.say('takes.says.quorate.impossible', { quorum })}</>;
  if (quorate.status === 'unknown') return <>{reader.say('takes.says.quorate.unknown')}</>;
  if (quorate.short === 0) return <Said reader={reader} key_="takes.says.quorate.paid" params={{ quorum }} />;
  const short = reader.money(quorate.short, view.currency);
  return <Said reader={reader} key_="takes.says.quorate" params={{ quorum, short }} />;
}
