import { may, mayNot, mustNot } from '../cases';
import { at, tagged } from '../decide';
import { imageIn, stageTable } from './stage-table';

const ecsService = at('ecs', 'service/main/pay--api');

stageTable('a build stage', { grantUses: [{ grant: 'ecr-push' }], useNames: [], inArtifactAccount: true }, [
  may('a build', 'ecr:PutImage', imageIn('home', 'pay'), tagged.own),
  may('a build', 'ecr:UploadLayerPart', imageIn('home', 'pay'), tagged.own),
  mayNot('the images of a prefix twin', 'ecr:PutImage', imageIn('home', 'pay-api')),
  mustNot('the images of another service', 'ecr:PutImage', imageIn('home', 'billing'), tagged.foreign),
  mayNot('deleting its own image', 'ecr:BatchDeleteImage', imageIn('home', 'pay'), tagged.own),
  mayNot('deploying', 'ecs:UpdateService', ecsService, tagged.own),
]);
