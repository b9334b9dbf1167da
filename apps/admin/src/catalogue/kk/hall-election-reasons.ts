import type { hallElectionReasons as english } from '../en/hall-election-reasons.ts';

export const hallElectionReasons = {
  'elections.phase.officers': 'санақ комиссиясы сайлануда',
  'elections.phase.nominations': 'ұсыну жүріп жатыр',
  'elections.phase.closed': 'ұсыну жабылды',
  'elections.phase.balloting': 'бюллетень таратылды',
  'elections.phase.counted': 'саналды',
  'elections.phase.declared': 'жарияланды',
  'elections.step.returning-officer-elected': 'санақ комиссиясының төрағасын сайлау',
  'elections.step.teller-elected': 'дауыс санаушыны сайлау',
  'elections.step.scrutineer-elected': 'санауды бақылаушыны сайлау',
  'elections.step.nominations-opened': 'ұсынуды ашу',
  'elections.step.nominated': 'кандидат ұсыну',
  'elections.step.accepted': 'келісім',
  'elections.step.declined': 'бас тарту',
  'elections.step.withdrawn': 'кандидатураны алып тастау',
  'elections.step.nominations-closed': 'ұсынуды жабу',
  'elections.step.papers-issued': 'бюллетень тарату',
  'elections.step.counted': 'санау',
  'elections.step.declared': 'жариялау',
  'elections.reason.election-out-of-order':
    'Бұл қадамның ({kind}) кезі емес. Сайлаудың қазіргі күйі: {phase}.',
  'elections.reason.election-person-unknown': 'Тізімде мұндай делегат жоқ: {person}.',
  'elections.reason.returning-officer-missing': 'Алдымен санақ комиссиясының төрағасын сайлау керек.',
  'elections.reason.returning-officer-already': 'Санақ комиссиясының төрағасы сайланып қойған.',
  'elections.reason.not-returning-officer': 'Нәтижені санақ комиссиясының төрағасы ғана жариялайды.',
  'elections.reason.office-held-already': '{person} бұл сайлауды өткізуде басқа міндетте тұр.',
  'elections.reason.tellers-missing':
    'Алдымен дауыс санаушыларды сайлау керек: кемінде {needed, number}; сайланғаны {elected, number}.',
  'elections.reason.scrutineers-missing':
    'Алдымен санауды бақылаушыларды сайлау керек: кемінде {needed, number}; сайланғаны {elected, number}.',
  'elections.reason.office-holder-nominated':
    '{person} бұл сайлауды өткізеді, сондықтан өзі сайлана алмайды. Басқа адамды ұсыныңыз.',
  'elections.reason.nominated-already': '{person} ұсынылып қойған.',
  'elections.reason.nominated-by-self': '{person} өзін өзі ұсына алмайды.',
  'elections.reason.seconder-missing': '{person} ұсынылуын біреу қолдауы керек.',
  'elections.reason.seconder-not-another':
    '{person} қолдай алмайды: қолдаушы — ұсынған адам да, кандидаттың өзі де емес.',
  'elections.reason.seconder-same-branch':
    '{person} қолдай алмайды: ұсынған адам да осы ұйымнан ({branch}), ал қолдаушы басқа ұйымнан болуы керек.',
  'elections.reason.not-nominated': '{person} ұсынылған жоқ.',
  'elections.reason.answered-already': '{person} жауабын беріп қойған.',
  'elections.reason.candidate-withdrawn': '{person} кандидатурасын алып тастаған.',
  'elections.reason.no-ballot-needed':
    'Бюллетень керек емес: кандидат {standing, number}, орын {seats, plural, other {#}}.',
  'elections.reason.count-papers-above-issued':
    'Жәшікте {returned, number} бюллетень бар, ал таратылғаны {issued, number} ғана.',
  'elections.reason.count-papers-differ':
    'Жәшікте {returned, number} бюллетень бар; {valid, number} мен бүлінген {spoilt, number} қосылғанда бұл сан шықпайды.',
  'elections.reason.count-stage-differs':
    '{stage, number}-кезеңде қосындысы {sum}, ал жарамды бюллетень {valid, number}.',
  'elections.reason.count-undecided': 'Алдымен {stage, number}-кезеңдегі теңдікті шешу керек: {among}.',
  'elections.reason.elected-not-standing': '{person} кандидат емес, сайлана алмайды.',
  'elections.reason.elected-repeated': '{person} сайланғандар мен қосалқылардың ішінде екі рет тұр.',
  'elections.reason.elected-number-differs':
    'Сайланғаны {elected, number}; {expected, number} болуы керек еді.',
  'elections.reason.elected-above-places':
    '{elected, number} адам сайлана алмайды: орын {seats, plural, other {#}}.',
  'elections.reason.mark-in-order':
    'Орын: {seats, number}; кандидат: {candidates, number}. Ең қалаған кандидатыңыздың жанына 1, келесісіне 2 деп, қалағаныңызша жазыңыз.',
  'elections.reason.mark-up-to':
    'Кандидат: {candidates, number}. Ең көбі {most, number} адамның жанына айқас белгі қойыңыз; артық белгіленген бюллетень бүлінген саналады.',
  'elections.reason.mark-any':
    'Кандидат: {candidates, number}. Мақұлдайтын әр адамның жанына айқас белгі қойыңыз.',
  'elections.reason.signature-missing': 'Қажет қол саны: {needed, number}; қойылғаны {signed, number}.',
  'elections.reason.signature-repeated': '{by} екі рет қол қойған.',
  'elections.reason.return-attended-above-members':
    '{attended, number} адам қатысқан, ал ұйымда {members, number} мүше бар.',
  'elections.reason.return-papers-above-attended':
    'Қатысқан {attended, number} адамға {issued, number} бюллетень таратылған.',
  'elections.reason.return-person-repeated': '{person} есепте екі рет тұр.',
  'elections.reason.return-elected-above-entitled':
    'Сайланғаны {elected, number}; ұйымға тиесілісі {entitled, number}.',
  'elections.reason.return-place-not-kept':
    'Кепілді орын ({where}): {atLeast, number}; оған сайланғаны: {have, number}.',
  'elections.reason.return-vacant':
    '{entitled, number} орынға {elected, number} адам сайланды; {vacant, number} орын бос қалады.',
  'elections.reason.return-no-alternates': 'Есепте қосалқылар аталмаған.',
} satisfies Record<keyof typeof english, string>;
