import { App, TerraformStack } from 'cdktf';

/** An empty stack to put a module into. */
export class AppStack extends TerraformStack {
  constructor() {
    super(new App({ skipValidation: true }), 'stack');
  }
}
