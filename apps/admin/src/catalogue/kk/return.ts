import type { branchReturn as english } from '../en/return.ts';

export const branchReturn = {
  'return.title': 'Ұйымның есебі',
  'return.hint':
    'Мұны жиналыс біледі, екі адам қол қояды. Сандар санаумен сәйкес болуы керек; қол қойылған есеп сайлаумен бірге сақталып, оның қағаздарымен басылады.',
  'return.date': 'Жергілікті конференция күні',
  'return.attended': 'Келген мүше',
  'return.issued': 'Берілген бюллетень',
  'return.returned': 'Қайтқан бюллетень',
  'return.valid': 'Жарамды бюллетень',
  'return.spoilt': 'Бүлінген бюллетень',
  'return.countHint': 'Санау бойынша.',
  'return.chair': 'Төраға қолы',
  'return.secretary': 'Хатшы қолы',
  'return.signHint': 'Бүркеншік ат жеткілікті.',
  'return.not-a-date': '«{found}» күн емес. Былай жазыңыз: 2027-03-06.',
  'return.valid-differs': 'Мұнда {found, number} тұр; санау бойынша жарамдысы {counted, number}.',
  'return.spoilt-differs':
    'Мұнда {found, number} тұр; санау бойынша бүлінгені, бостарын қоса, {counted, number}.',
  'return.signature-missing':
    '{needed, number} қолдың {signed, number} бар: төраға мен хатшы, екі бөлек адам.',
  'return.signature-repeated': '{by} екі рет қол қойған: екі бөлек адам керек.',
  'return.attended-above-members': '{attended, number} адам келген, ал ұйымда {members, number} мүше бар.',
  'return.papers-above-attended': '{issued, number} бюллетень берілген, ал келгені {attended, number}.',
  'return.papers-above-issued': '{returned, number} бюллетень қайтқан, ал берілгені {issued, number}.',
  'return.papers-differ':
    '{returned, number} бюллетень қайтқан, ал жарамдысы {valid, number}, бүлінгені {spoilt, number}, барлығы {sum, number}.',
  'return.person-repeated': '{person} тізімде екі рет тұр.',
  'return.elected-above-entitled':
    '{elected, number} адам сайланған, ал ұйымға {entitled, number} орын тиесілі.',
  'return.place-not-kept': 'Кепілді орын ({whom}): толғаны {have, number}, керегі {atLeast, number}.',
  'return.moved-away': '{name} мандат комиссиясының шешімімен {branch} орнында, бұл тізімде тұра алмайды.',
  'return.kept': 'Есепке қол қойғандар: {chair} (төраға), {secretary} (хатшы); енгізілді: {at}, {city}.',
  'return.figures':
    'Келгені: {members, number} мүшеден {attended, number}. Берілген бюллетень: {issued, number}; қайтқаны: {returned, number}; жарамдысы: {valid, number}; бүлінгені: {spoilt, number}.',
  'return.vacant': '{count, plural, other {# орын бос қалды}}.',
  'return.no-alternates': 'Қосалқы делегат жоқ.',
  'return.chairSigned': 'Төраға: {name}',
  'return.secretarySigned': 'Хатшы: {name}',
} satisfies Record<keyof typeof english, string>;
