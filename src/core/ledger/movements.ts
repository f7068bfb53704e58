/**
 * What became of the MRR and the customers at opening by closing. All amounts are positive.
 *
 *     closing = opening + new + reactivation + expansion − contraction − churned
 */
export interface Movements {
  readonly openingMrr: number;
  readonly newMrr: number;
  readonly reactivationMrr: number;
  readonly expansionMrr: number;
  readonly contractionMrr: number;
  readonly churnedMrr: number;
  readonly closingMrr: number;
  readonly openingCustomers: number;
  readonly newCustomers: number;
  readonly reactivatedCustomers: number;
  readonly expandedCustomers: number;
  readonly contractedCustomers: number;
  readonly churnedCustomers: number;
  readonly closingCustomers: number;
}
