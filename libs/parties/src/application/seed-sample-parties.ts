import { must, systemActor, type UnitOfWork } from '@app/kernel';
import type { Partner } from '../domain/partner.js';
import { identityOf } from '../domain/partner.js';
import { visibleTo } from '../domain/partner-scope.js';
import type { SampleParties, SamplePartner, SamplePerson } from '../domain/sample-parties.js';
import type { AccountStore } from './account-store.port.js';
import type { OpenAccount } from './open-account.js';
import type { PartnerStore } from './partner-store.port.js';
import type { Passwords } from './passwords.port.js';
import type { RegisterPartner } from './register-partner.js';
import type { SampleAgentSeeder } from './sample-agent-seeder.js';

/** What a newcomer signs in with; all share the password that was passed in. */
export interface SampleSignIn extends SamplePerson {
  /** Name of the partner the person belongs to. */
  readonly partner?: string;
}

const SEEDER = systemActor('parties.seed-sample-parties');

/** Registers the invented partners and people of the sample newsroom; safe to run at every start. */
export class SeedSampleParties {
  constructor(
    private readonly work: UnitOfWork,
    private readonly partners: PartnerStore,
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly registerPartner: RegisterPartner,
    private readonly openAccount: OpenAccount,
    private readonly agents: SampleAgentSeeder,
  ) {}

  /** @param password of all sample accounts; set again where an account has another one */
  async execute(parties: SampleParties, password: string): Promise<readonly SampleSignIn[]> {
    const signIns: SampleSignIn[] = [];
    for (const person of parties.staff) signIns.push(await this.seedPerson(person, password));
    for (const sample of parties.partners) {
      const partner = await this.seedPartner(sample);
      for (const person of sample.people) signIns.push(await this.seedPerson(person, password, partner));
    }
    await this.agents.seed(parties.agents, SEEDER);
    return signIns;
  }

  private async seedPartner(sample: SamplePartner): Promise<Partner> {
    const { people: _people, ...draft } = sample;
    const identity = must(identityOf(draft), 'the reader of the samples took the identity');
    const known = await this.partners.findByIdentity(identity, visibleTo(SEEDER));
    if (known !== undefined) return known;
    const registered = await this.registerPartner.execute({ ...draft, actor: SEEDER });
    return must(registered, `the sample partner ${draft.name} can be registered`);
  }

  private async seedPerson(person: SamplePerson, password: string, partner?: Partner): Promise<SampleSignIn> {
    const known = await this.accounts.findCredentials(person.email);
    if (known === undefined) {
      const of = partner === undefined ? {} : { partnerId: partner.id };
      const opened = await this.openAccount.execute({ ...person, ...of, password, actor: SEEDER });
      must(opened, `the sample account ${person.email} can be opened`);
    } else if (!(await this.passwords.verify(password, known.passwordHash))) {
      const renewed = await this.passwords.hash(password);
      await this.work.run((tx) => this.accounts.replaceHash(tx, known.account.id, known.passwordHash, renewed));
    }
    return { ...person, ...(partner === undefined ? {} : { partner: partner.name }) };
  }
}
