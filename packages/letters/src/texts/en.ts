import type { LetterText } from '../letter-text.ts';

export const en: LetterText = {
  months: 'January February March April May June July August September October November December'.split(' '),
  date: '{day} {month} {year}',
  reference: 'Our reference: {reference}',
  subject: 'Subject: {title}',
  salutations: {
    court: 'Honourable Members of the Court,',
    prosecutor: 'Dear Prosecutor,',
    ministry: 'Dear Minister,',
    'head-of-state': 'Your Excellency,',
    parliament: 'Honourable Members of Parliament,',
    police: 'Dear Sir or Madam,',
    employer: 'Dear Sir or Madam,',
    union: 'Dear colleagues,',
    office: 'Dear Sir or Madam,',
  },
  opening: 'We write to you on behalf of our organisation ({section}) about the matter named above.',
  followUp: 'This is our letter no. {number} in this matter; we last wrote to you on {date}.',
  unanswered: 'We have not yet had an answer.',
  request: 'We respectfully ask you to:',
  deadline: 'We ask you to do so by {date}.',
  answer: 'Thank you for your attention. We would be grateful for an answer.',
  closing: 'Yours faithfully,',
  copies: 'Copies to:',
  familyThere:
    'Before you sign: this letter goes to another country ({country}), and the authorities there may read it. If you have family or friends there, or travel there, think of what your name may mean for them. You need not sign: the section signs for all.',
  yielded:
    'The letter “{title}” is closed: those it was addressed to yielded on {date}. Thank you to everybody who wrote. Please send it no more.',
  moved:
    'The letter “{title}” is closed: since {date} the matter is before somebody else. Please send it no more, and wait for a new one.',
};
