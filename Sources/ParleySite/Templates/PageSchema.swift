/// A kind of page: the template that draws it, and the outline of what that template is given.
struct PageSchema: Sendable {
  /// The template's name, which is its path below `templates/` without the extension.
  let template: String
  let outline: TemplateOutline

  init<Part: TemplatePart>(_ part: Part.Type) {
    template = Part.template
    outline = Part.schema.outline
  }
}
