/// First names, in the spellings of the news. Other spellings with the same comparison key count too.
enum FirstNameWords {
  static let men = """
    Aaron Abdel Abdul Abdullah Abdulla Adam Adnan Adrian Ahmad Ahmed Alain Alan Albert Alberto Alejandro
    Aleksandar Aleksander Aleksandr Aleksei Alessandro Alex Alexander Alexandre Alexandros Alexei Alexey
    Alexis Alexus Alfred Ali Alistair Amir Anatoly Anders Andreas Andrei Andrej Andres Andrew Andrey
    Andrii Andriy Andrzej Anthony Antoine Anton Antonio Antony António Anwar Ariel Arkady Armen Arnold
    Arsen Arseniy Arthur Artem Artur Asif Aslan Augusto Avi Bart Bashar Ben Benjamin Benny Bernard
    Bernie Bill Bjorn Bob Bogdan Bohdan Boris Brad Brett Brian Bruce Bruno Carl Carlos Chad Charles
    Chris Christian Christoph Christophe Christopher Chuck Claude Colin Craig Cyril Damian Dan Daniel
    Danylo Daniil Dave David Davit Davyd Dean Denis Dennis Denys Diego Dirk Dmitri Dmitriy Dmitry
    Dmytro Dominic Dominik Don Donald Douglas Eamon Ed Edgar Eduard Edward Edwin Egor Elliott Elon Emil
    Emmanuel Emomali Enrique Eric Erik Ernest Ernst Evgeny Evan Fahad Faisal Fedor Felix Ferdinand
    Fernando Filip Florian Francis Francisco Franco François Frank Frans Fred Frederick Fredrik
    Friedrich Fyodor Gabriel Gareth Garry Gary Gavin Geoffrey Georg George Georges Gerald Gerhard Giorgi
    Giorgio Giovanni Giuseppe Gleb Gordon Graham Greg Gregory Grigory Grzegorz Guido Guillaume Gunnar
    Gustav Guy Hakan Hamad Hamid Hans Harald Harold Harry Hassan Heiko Heinz Helmut Henri Henrik Henry
    Herbert Herman Hossein Howard Hryhoriy Hugh Hugo Hussein Ian Ibrahim Igor Ihor Ilham Illia Ilya
    Imran Ingo Isaac Ismail Ivan Ivo Jack Jacek Jacob Jacques Jaime Jake Jakob Jakub James Jamie Jan
    Janez Janusz Jared Jaroslav Jason Javier Jean Jeff Jeffrey Jens Jeremy Jerome Jerry Jim Jimmy Joachim
    Joao João Joe Joel Johan Johann Johannes John Johnny Jon Jonas Jonathan Jonas Jorge Jose Josep Josef
    Joseph Josh Joshua José Juan Juha Julian Julien Julius Jens Jurgen Justin Kaja Karel Karl Karol Kaspar
    Keir Keith Ken Kenneth Kevin Khaled Khalid Khalifa Kim Kirill Klaus Konrad Konstantin Kostiantyn
    Krzysztof Kurt Kyle Kyriakos Kyrylo Lars Laurent Lawrence Lee Leo Leon Leonard Leonid Leszek Lev Liam
    Lindsey Lloyd Louis Luc Luca Lucas Luis Lukas Luke Lech Maciej Magnus Mahmoud Maksim Maksym Malcolm
    Manfred Manuel Marc Marcel Marcin Marco Marcos Marcus Marek Mario Mariusz Mark Markus Marius Martin
    Massimo Mateusz Mathias Matt Matteo Matthew Matthias Maurice Max Maxim Mehmet Michael Michal Michel
    Michał Miguel Mihai Mike Mikhail Mikael Milan Milos Miloš Mirko Mitch Mohamed Mohammad Mohammed
    Mohamad Muhammad Mohsin Morten Moshe Mustafa Mykhailo Mykola Myron Nabil Narendra Nathan Neil Nicholas Nick
    Nicolas Nicolae Nigel Nikita Nikol Nikola Nikolai Nikolay Nikos Nils Noah Norbert Norman Nursultan
    Oleg Oleh Oleksandr Oleksii Oleksiy Olaf Oliver Olivier Olof Omar Omer Orhan Oscar Oskar Osman Otto
    Owen Pablo Paolo Pascal Pat Patrick Paul Paulo Pavel Pavlo Pawel Paweł Pedro Per Pete Peter Petr Petro
    Petteri Phil Philip Philippe Phillip Pierre Pieter Piotr Pjotr Rafael Rajiv Ralf Ralph Ramon Ramzan
    Randy Raphael Rashid Ray Raymond Recep Reinhard Rene Ricardo Richard Rick Rishi Rob Robert Roberto
    Robin Rodrigo Roger Roland Rolf Roman Ron Ronald Rostyslav Roy Ruben Rudolf Ruslan Rustem Rustam Ryan
    Sadyr Saeed Sajid Salih Salman Sam Samir Samuel Scott Sean Sebastian Serge Sergei Sergej Sergey Sergii
    Sergio Serhii Serhiy Shavkat Sheldon Shimon Shinzo Sigmar Silvio Simon Slawomir Soren Stanislav
    Stanisław Stefan Stefano Stephan Stephane Stéphane Stephen Steve Steven Stuart Sven Taras Tarek Tariq
    Ted Teodor Terry Theo Theodore Thierry Thomas Tim Timothy Timur Tobias Todd Tom Tomas Tomasz Tony
    Tymofiy Tyler Ulf Umar Uwe Vadim Vadym Valentin Valery Valerii Valeriy Vasily Vasyl Viacheslav Vicente
    Victor Viktor Viorel Vitali Vitaly Vitalii Vitaliy Vlad Vladimir Vladislav Vladyslav Vojtech Volodymyr
    Vsevolod Vyacheslav Waldemar Walter Wang Warren Werner Wes Wilhelm Will Willem William Wladyslaw
    Wolfgang Wolodymyr Xavier Xi Yair Yaroslav Yasser Yevgeny Yevhen Yevhenii Yitzhak Yoav Yuri Yurii
    Yuriy Yury Yusuf Yves Zbigniew Zoran Zurab
    """
  static let women = """
    Abigail Agnes Aleksandra Alena Alexandra Alice Alina Alison Alla Amanda Amelia Amina Amy Ana Anastasia
    Andrea Angela Angelina Anita Anke Ann Anna Annalena Anne Annegret Anneliese Annette Annika Antonia Antje Ashley
    Barbara Beata Beate Beatrice Bella Birgit Brigitte Carmen Carol Caroline Catherine Cathy Cecilia Charlotte Chloe
    Christina Christine Chrystia Cindy Clara Claudia Condoleezza Constance Cristina Cynthia Dana Daria
    Daryna Deborah Debra Denise Diana Diane Donna Dorothy Ebba Edith Eileen Ekaterina Elena Eleanor
    Elisabeth Elise Elizabeth Ella Ellen Elsa Elvira Emily Emine Emma Erika Erna Esther Eva Evelyn Ewa
    Fatima Federica Fiona Florence Frances Francesca Gabriela Gabrielle Gina Giorgia Gloria Grace Greta
    Hadja Halyna Hanna Hannah Heather Heidi Helen Helena Hilary Hillary Hina Ina Inga Ingrid Inna Irene
    Irina Iryna Isabel Isabella Ivanka Jackie Jacinda Jacqueline Jana Jane Janet Janine Jeanne Jen Jennifer
    Jessica Jill Joan Joanna Johanna Josephine Joyce Judith Judy Julia Julie Juliet Kaja Kamala Karen
    Karin Karine Karoline Katarina Kate Katerina Kateryna Katharina Katherine Kathleen Kathy Katie
    Katja Katrin Kellyanne Khrystyna Kirsten Kristalina Kristi Kristina Larysa Laura Laure Lena Leslie
    Lesia Liliana Linda Lisa Liudmyla Liz Louise Lucia Lucy Ludmila Lyudmila Lyse Magdalena Maia Malala
    Margaret Margarita Maria Mariam Mariana Marie Marina Marine Marjorie Marta Martha Mary Mariya Mariia
    Megan Melania Melanie Melissa Mette Michelle Mia Monica Monika Nadia Nadezhda Nadiia Nancy Naomi
    Natalia Nataliia Nataliya Natalie Natasha Nicola Nicole Nikki Nina Nora Oksana Olena Olga Olha
    Olivia Pamela Patricia Paula Pauline Penny Petra Polina Priti Rachel Rebecca Regina Renata Rita Roberta
    Rosa Rosemary Roza Ruth Sabine Sahra Salome Samantha Samia Sandra Sanna Sara Sarah Sheila Simone
    Sofia Solomiia Sonia Sophia Sophie Stephanie Susan Susanne Susie Suzanne Svitlana Svetlana Sviatlana
    Sylvie Tamara Tania Tatiana Tatyana Teresa Tetiana Theresa Tina Tulsi Ulrike Ursula Valentina Valeria
    Valérie Vanessa Vera Veronica Victoria Viktoria Viola Virginia Yana Yaroslava Yelena Yevgenia Yulia
    Yuliia Yvette Yvonne Zinaida Zoe Zuzana
    """
  static let either = """
    Alexis Ash Camille Dominique Jordan Jess Jo Kelly Kerry Leslie Lesley Morgan Sacha Sasha Sidney
    Tracy Valery Robin Taylor Zhang Wei Li
    """
}
