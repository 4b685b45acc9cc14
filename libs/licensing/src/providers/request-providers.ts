import { CLOCK, NEW_ID, UNIT_OF_WORK } from '@app/kernel';
import { FindMailboxes } from '@app/parties';
import { MAILER, OBJECT_STORE, provideUseCase } from '@app/platform';
import { AcceptQuote } from '../application/accept-quote.js';
import { AddRequestFile } from '../application/add-request-file.js';
import { AgentClearance } from '../application/agent-clearance.js';
import { AgreementDrafter } from '../application/agreement-drafter.js';
import { AGREEMENT_STORE } from '../application/agreement-store.port.js';
import { AnswerCounterOffer } from '../application/answer-counter-offer.js';
import { AskBack } from '../application/ask-back.js';
import { BuyLicense } from '../application/buy-license.js';
import { ClassifyCustomer } from '../application/classify-customer.js';
import { CloseRequest } from '../application/close-request.js';
import { CUSTOMER_STORE } from '../application/customer-store.port.js';
import { DraftRequest } from '../application/draft-request.js';
import { ExportRequests } from '../application/export-requests.js';
import { FILE_BYTES } from '../application/file-bytes.port.js';
import { FindLicenseOptions } from '../application/find-license-options.js';
import { FindLicenseRequests } from '../application/find-license-requests.js';
import { LapseRequest } from '../application/lapse-request.js';
import { LicenseGranting } from '../application/license-granting.js';
import { LICENSE_REQUEST_STORE } from '../application/license-request-store.port.js';
import { LicensingJournal } from '../application/licensing-journal.js';
import { LICENSOR } from '../application/licensor.port.js';
import { MakeCounterOffer } from '../application/make-counter-offer.js';
import { OfferThroughAgent } from '../application/offer-through-agent.js';
import { OpenOffers } from '../application/open-offers.js';
import { PreviewQuote } from '../application/preview-quote.js';
import { QuoteLicenseRequest } from '../application/quote-license-request.js';
import { QuoteMaker } from '../application/quote-maker.js';
import { ReadThread } from '../application/read-thread.js';
import { RequestClearance } from '../application/request-clearance.js';
import { REQUEST_THREAD_STORE } from '../application/request-thread-store.port.js';
import { RIGHTS_REGISTER } from '../application/rights-register.port.js';
import { RunRequestClock } from '../application/run-request-clock.js';
import { SubmitRequest } from '../application/submit-request.js';
import { WriteAnswerReminder } from '../application/write-answer-reminder.js';
import { WriteComment } from '../application/write-comment.js';
import { LicenseCustomerRepository } from '../persistence/license-customer.repository.js';
import { LicenseRequestRepository } from '../persistence/license-request.repository.js';
import { RequestThreadRepository } from '../persistence/request-thread.repository.js';

const SHELL = [UNIT_OF_WORK, CLOCK] as const;
const PRICING = [RequestClearance, QuoteMaker] as const;
const THREAD = [LICENSE_REQUEST_STORE, REQUEST_THREAD_STORE] as const;

/** Stores and parts that requests and quotes are made with. */
export const requestParts = [
  { provide: LICENSE_REQUEST_STORE, useClass: LicenseRequestRepository },
  { provide: REQUEST_THREAD_STORE, useClass: RequestThreadRepository },
  { provide: CUSTOMER_STORE, useClass: LicenseCustomerRepository },
  { provide: FILE_BYTES, useExisting: OBJECT_STORE },
  provideUseCase(AgentClearance, [RIGHTS_REGISTER]),
  provideUseCase(RequestClearance, [RIGHTS_REGISTER, LICENSOR, AgentClearance]),
  provideUseCase(QuoteMaker, [NEW_ID, LICENSOR, CUSTOMER_STORE, CLOCK]),
  provideUseCase(OpenOffers, [REQUEST_THREAD_STORE]),
];

/** What people and jobs do with requests, from the wish to the accepted quote. */
export const requestUseCases = [
  provideUseCase(DraftRequest, [...SHELL, NEW_ID, LICENSE_REQUEST_STORE, RIGHTS_REGISTER, LICENSOR, LicensingJournal]),
  provideUseCase(OfferThroughAgent, [
    ...SHELL,
    NEW_ID,
    LICENSE_REQUEST_STORE,
    AgentClearance,
    RequestClearance,
    LicensingJournal,
  ]),
  provideUseCase(SubmitRequest, [...SHELL, LICENSE_REQUEST_STORE, ...PRICING, LicensingJournal]),
  provideUseCase(QuoteLicenseRequest, [...SHELL, LICENSE_REQUEST_STORE, ...PRICING, OpenOffers, LicensingJournal]),
  provideUseCase(AcceptQuote, [
    ...SHELL,
    LICENSE_REQUEST_STORE,
    AGREEMENT_STORE,
    AgreementDrafter,
    OpenOffers,
    LicensingJournal,
  ]),
  provideUseCase(BuyLicense, [
    ...SHELL,
    NEW_ID,
    LICENSE_REQUEST_STORE,
    AGREEMENT_STORE,
    ...PRICING,
    AgreementDrafter,
    LicenseGranting,
    LICENSOR,
    LicensingJournal,
  ]),
  provideUseCase(CloseRequest, [...SHELL, LICENSE_REQUEST_STORE, AGREEMENT_STORE, OpenOffers, LicensingJournal]),
  provideUseCase(LapseRequest, [...SHELL, LICENSE_REQUEST_STORE, OpenOffers, LicensingJournal]),
  provideUseCase(MakeCounterOffer, [...SHELL, NEW_ID, ...THREAD, ...PRICING, LicensingJournal]),
  provideUseCase(AnswerCounterOffer, [...SHELL, ...THREAD, ...PRICING, LicensingJournal]),
  provideUseCase(AskBack, [...SHELL, NEW_ID, ...THREAD, QuoteMaker, LicensingJournal]),
  provideUseCase(WriteComment, [...SHELL, NEW_ID, ...THREAD, LicensingJournal]),
  provideUseCase(AddRequestFile, [...SHELL, NEW_ID, ...THREAD, FILE_BYTES, LicensingJournal]),
  provideUseCase(ReadThread, [...THREAD, FILE_BYTES]),
  provideUseCase(RunRequestClock, [...SHELL, LICENSE_REQUEST_STORE, LapseRequest, LicensingJournal]),
  provideUseCase(WriteAnswerReminder, [LICENSE_REQUEST_STORE, FindMailboxes, LICENSOR, MAILER]),
  provideUseCase(PreviewQuote, [CLOCK, ...PRICING, LICENSOR]),
  provideUseCase(FindLicenseOptions, [CLOCK, RIGHTS_REGISTER, LICENSOR]),
  provideUseCase(FindLicenseRequests, [LICENSE_REQUEST_STORE]),
  provideUseCase(ExportRequests, [LICENSE_REQUEST_STORE]),
  provideUseCase(ClassifyCustomer, [...SHELL, CUSTOMER_STORE, RIGHTS_REGISTER, LicensingJournal]),
];
