import type { LetterText } from '../letter-text.ts';

export const de: LetterText = {
  months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  date: '{day}. {month} {year}',
  reference: 'Unser Zeichen: {reference}',
  subject: 'Betreff: {title}',
  salutations: {
    court: 'Sehr geehrte Richterinnen und Richter,',
    prosecutor: 'Sehr geehrte Damen und Herren der Staatsanwaltschaft,',
    ministry: 'Sehr geehrte Frau Ministerin, sehr geehrter Herr Minister,',
    'head-of-state': 'Exzellenz,',
    parliament: 'Sehr geehrte Abgeordnete,',
    police: 'Sehr geehrte Damen und Herren,',
    employer: 'Sehr geehrte Damen und Herren,',
    union: 'Sehr geehrte Kolleginnen und Kollegen,',
    office: 'Sehr geehrte Damen und Herren,',
  },
  opening: 'wir schreiben Ihnen im Namen der Organisation „{section}“ in der oben genannten Angelegenheit.',
  followUp:
    'Dies ist unser Schreiben Nr. {number} in dieser Angelegenheit; zuletzt haben wir Ihnen am {date} geschrieben.',
  unanswered: 'Eine Antwort haben wir bisher nicht erhalten.',
  request: 'Wir bitten Sie höflich:',
  deadline: 'Wir bitten Sie, dies bis zum {date} zu tun.',
  answer: 'Wir danken Ihnen für Ihre Aufmerksamkeit und wären Ihnen für eine Antwort verbunden.',
  closing: 'Mit freundlichen Grüßen',
  copies: 'Kopien an:',
  familyThere:
    'Bevor Sie unterschreiben: Dieser Brief geht in ein anderes Land ({country}), und die Behörden dort können ihn lesen. Wenn Sie dort Familie oder Freunde haben oder dorthin reisen, bedenken Sie, was Ihr Name für sie bedeuten kann. Sie müssen nicht unterschreiben: Die Sektion unterschreibt für alle.',
  yielded:
    'Der Brief „{title}“ ist abgeschlossen: Die Empfänger haben am {date} eingelenkt. Danke allen, die geschrieben haben. Bitte senden Sie ihn nicht mehr.',
  moved:
    'Der Brief „{title}“ ist abgeschlossen: Seit dem {date} liegt die Sache bei anderen. Bitte senden Sie ihn nicht mehr und warten Sie auf einen neuen.',
};
