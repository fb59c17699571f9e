/// First names that are forms of one another, as languages and habits have them.
enum FirstNameForms {
  /// One name to a line.
  static let lines = """
    Steve Steven Stephen Stefan Stephan Stepan
    Volodymyr Vladimir Wolodymyr Wladimir
    Dmitry Dmitriy Dmitri Dmytro Dimitri Dima
    Sergey Sergei Serhiy Serhii Sergiy Sergii Serge
    Andriy Andrii Andrei Andrey Andrej Andrew
    Mykhailo Mikhail Mikhailo Michael Mike Mick
    Oleksandr Aleksandr Alexander Aleksander Alex Sasha
    Oleksiy Oleksii Alexei Alexey Aleksei Aleksey
    Kyrylo Kirill Kiril Cyril
    Mykola Nikolai Nikolay Mikola
    Yuri Yury Yuriy Yurii Iurii
    Igor Ihor
    Oleg Oleh
    Vadym Vadim
    Viktor Victor
    Denys Denis Dennis
    Pavlo Pavel
    Petro Petr Pyotr Peter Piotr
    Yevhen Yevhenii Evgeny Yevgeny Evgeniy Eugene
    Maksym Maxim Maksim Max
    Vitaliy Vitalii Vitaly Vitali
    Valeriy Valerii Valery
    Vasyl Vasily Vasiliy
    Artem Artyom
    Illia Ilya Illya
    Ivan John Iwan
    Danylo Daniil Daniel Dan Danny
    Davyd David Davit Dave
    Hryhoriy Grigory Grigoriy Hryhorii
    Kostiantyn Konstantin Kostyantyn
    Mohamed Mohammed Muhammad Mohammad Mohamad Muhammed Mehmet
    Ahmed Ahmad
    Abdullah Abdulla Abdallah
    Hussein Husain Hossein Hussain
    Olena Elena Yelena Helena
    Olha Olga
    Kateryna Katerina Ekaterina Katherine Catherine Kate
    Iryna Irina
    Nataliia Natalia Nataliya Natalya Natalie
    Svitlana Svetlana
    Yulia Yuliia Julia Yuliya
    Maria Mariya Mariia Mary
    Tetiana Tatiana Tatyana Tetyana
    Donald Don
    Joseph Joe
    Robert Bob Rob
    William Bill Will
    James Jim Jimmy
    Josh Joshua
    Thomas Tom
    Anthony Tony Antony
    Edward Ed Ted
    Christopher Chris
    Matthew Matt
    Samuel Sam
    Nicholas Nick Nicolas
    Timothy Tim
    Peter Pete
    Benjamin Ben Binyamin Benyamin
    Marc Mark Marco
    Jeffrey Jeff Geoffrey
    Elizabeth Liz Elisabeth
    """
}
