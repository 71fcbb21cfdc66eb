import { parameter } from '../../parameters.ts';

export const fargateSpotDiscountPercent = parameter({
  name: 'fargateSpotDiscountPercent',
  value: 70,
  basis: 'simplified',
  says: 'What Fargate Spot is cheaper. AWS says up to 70 %; the price moves with supply, so that what is shown is an estimate.',
  source: 'https://aws.amazon.com/fargate/pricing/',
});

export const ec2SpotDiscountPercent = parameter({
  name: 'ec2SpotDiscountPercent',
  value: 60,
  basis: 'simplified',
  says: 'What Spot Instances are cheaper than on demand. AWS says up to 90 %; the price moves with supply, so that what is shown is an estimate.',
  source: 'https://aws.amazon.com/ec2/spot/pricing/',
});

export const balancerUnits = parameter({
  name: 'balancerUnits',
  value: 1,
  basis: 'simplified',
  says: 'Capacity units (LCU, NLCU; GB for a Classic Load Balancer) that a load balancer uses in each hour. They depend on connections and sizes of which a design says nothing.',
  source: 'https://aws.amazon.com/elasticloadbalancing/pricing/',
});

export const billingParameters = [fargateSpotDiscountPercent, ec2SpotDiscountPercent, balancerUnits];
