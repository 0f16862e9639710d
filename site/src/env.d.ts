declare namespace App {
  interface Locals {
    rendering: import('./build/rendering.ts').Rendering
  }
}
