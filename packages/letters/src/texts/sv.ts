import type { LetterText } from '../letter-text.ts';

export const sv: LetterText = {
  months: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  date: 'den {day} {month} {year}',
  reference: 'Vår referens: {reference}',
  subject: 'Ärende: {title}',
  salutations: {
    court: 'Ärade domare,',
    prosecutor: 'Ärade åklagare,',
    ministry: 'Ärade minister,',
    'head-of-state': 'Ers Excellens,',
    parliament: 'Ärade ledamöter,',
    police: 'Bästa mottagare,',
    employer: 'Bästa mottagare,',
    union: 'Kära kolleger,',
    office: 'Bästa mottagare,',
  },
  opening: 'Vi skriver till Er för vår organisation ({section}) i det ärende som anges ovan.',
  followUp: 'Detta är vårt brev nr {number} i ärendet; vi skrev senast till Er {date}.',
  unanswered: 'Vi har ännu inte fått något svar.',
  request: 'Vi ber Er vänligen:',
  deadline: 'Vi ber Er att göra detta senast {date}.',
  answer: 'Vi tackar för Er uppmärksamhet och vore tacksamma för ett svar.',
  closing: 'Med vänlig hälsning',
  copies: 'Kopior till:',
  familyThere:
    'Innan du skriver under: brevet går till ett annat land ({country}), och myndigheterna där kan läsa det. Om du har familj eller vänner där, eller reser dit, tänk på vad ditt namn kan betyda för dem. Du behöver inte skriva under: sektionen skriver under för alla.',
  yielded:
    'Brevet ”{title}” är avslutat: mottagarna gav efter {date}. Tack till alla som har skrivit. Skicka det inte längre.',
  moved:
    'Brevet ”{title}” är avslutat: sedan {date} ligger ärendet hos andra. Skicka det inte längre, och vänta på ett nytt.',
};
