import { addMonths } from './dates.ts';
import type { CheckedLetter } from './read-letters.ts';
import type { Closing, Reason } from './reasons.ts';

/** How long a letter is sent unless it says until when: what it asks for is news no more after a season. */
const monthsOpen = 3;

export const lastDayOf = ({ opens, closes }: CheckedLetter): string => closes ?? addMonths(opens, monthsOpen);

/** All that stands against sending a letter on a day; nothing if it is ready. */
export function against(
  letter: CheckedLetter,
  on: string,
  closed: { because: Closing; on: string } | null,
): Reason[] {
  const { requestedBy, consent, lawyersCheck, opens } = letter;
  const closes = lastDayOf(letter);
  const reasons: Reason[] = [];
  if (requestedBy === undefined) reasons.push({ code: 'nobody-asked', params: {} });
  if (consent === undefined) reasons.push({ code: 'no-consent', params: {} });
  else if (consent > on) reasons.push({ code: 'consent-later', params: { consent, on } });
  if (lawyersCheck === undefined) reasons.push({ code: 'no-lawyers-check', params: {} });
  else if (lawyersCheck > on)
    reasons.push({ code: 'lawyers-check-later', params: { checked: lawyersCheck, on } });
  if (on < opens) reasons.push({ code: 'not-open-yet', params: { opens, on } });
  if (on > closes) reasons.push({ code: 'expired', params: { closes, on } });
  // What was sent on the day of closing or before was sent in good faith, whenever it is written down.
  if (closed !== null && on > closed.on)
    reasons.push({ code: 'closed', params: { because: closed.because, on: closed.on } });
  return reasons;
}
