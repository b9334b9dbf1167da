import { createHash } from 'node:crypto';
import { attendancePaper, credentialCards } from '../src/index.ts';
import { cardsOf, planOf } from './papers.ts';

const digest = (pdf: Uint8Array): string => createHash('sha256').update(pdf).digest('hex');
process.stdout.write(digest(await attendancePaper(planOf(30))) + digest(await credentialCards(cardsOf(5))));
