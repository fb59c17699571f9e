/// A kind of page: the template that draws it, and the shape of what that template is given.
struct PageSchema: Sendable {
  /// The template's name, which is its path below `templates/` without the extension.
  let template: String
  let shape: TemplateShape

  init<Part: TemplatePart>(_ part: Part.Type) {
    template = Part.template
    shape = Part.schema.shape
  }
}
