/**
 * Given names and family names that are common in the United Kingdom, kept in families so that a first name and a last
 * name usually sound as if they belong together; last names that change with gender are
 * left out, since first names are not kept by gender. They say how names are drawn and nothing about anybody: no background,
 * ethnicity or faith is recorded in the world this makes (equality facts are declared by a person, or not at all).
 */
export interface NameFamily {
  /** How many of a hundred people, roughly, are drawn from this family. */
  readonly share: number
  readonly first: readonly string[]
  readonly last: readonly string[]
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/)
const phrases = (text: string): readonly string[] => text.trim().split(/\s*,\s*/)

const britain: NameFamily = {
  share: 52,
  first: words(`
    Abigail Adam Alan Alice Alison Amy Andrew Angela Anna Anthony Ashley Barbara Ben Beth Brian Bronwen Callum Carol
    Caroline Catherine Charlotte Cheryl Chloe Chris Claire Clive Colin Craig Daniel Darren David Dawn Debbie Denise
    Derek Diane Donna Duncan Eilidh Eleanor Elizabeth Ellie Emily Emma Euan Fiona Fraser Gareth Gary Gemma Geoffrey
    George Gillian Glyn Graham Grace Hannah Harriet Harry Hayley Heather Helen Holly Hugh Ian Imogen Iona Isla Jack
    Jacqueline James Jane Janet Jasmine Jason Jennifer Jess Joanne John Jonathan Joseph Josh Judith Julie Karen
    Katherine Kathryn Keith Kelly Kenneth Kevin Kirsty Laura Lauren Leanne Lee Lesley Lewis Linda Lisa Lorraine Louise
    Lucy Luke Lynn Malcolm Marcus Margaret Mark Martin Mary Matthew Megan Melanie Michael Michelle Molly Morag Natalie
    Nathan Neil Nia Nicholas Nicola Nigel Oliver Olivia Owen Pamela Patricia Paul Paula Pauline Peter Philip Rachel
    Rebecca Rhian Rhys Richard Robert Rory Ross Ruth Ryan Sally Sam Samantha Sandra Sarah Scott Sharon Sian Simon
    Sophie Stephanie Stephen Steven Stuart Susan Suzanne Tamsin Teresa Thomas Tim Toby Tracey Trevor Vanessa Vicky
    Victoria Wendy William Yvonne Zoe`),
  last: words(`
    Abbott Adams Ainsworth Allen Allott Anderson Appleyard Armitage Ashcroft Atherton Bailey Bainbridge Baker Bamford
    Barker Barlow Barnes Barrow Beaumont Bell Bennett Beresford Birch Blackburn Bloomfield Booth Bradley Bramall
    Brennand Briggs Broadbent Brook Broughton Burgess Butterworth Cartwright Chadwick Chambers Chapman Clark Clegg
    Clifton Cockcroft Coldwell Collins Cooper Corbett Coxon Crabtree Crawford Crompton Cunliffe Dalton Davenport Davies
    Dawson Denby Dewhurst Dickinson Dobson Drummond Dunn Dyson Eastwood Eckersley Edwards Elliott Ellis Entwistle Evans
    Fairclough Farrow Fawcett Fenwick Firth Fletcher Forsyth Foster Fothergill Fox Francis Galbraith Garside Gibson
    Gilchrist Goodwin Graham Greenhalgh Greenwood Griffiths Hague Haigh Hall Hallam Halliwell Hampson Hardcastle
    Hargreaves Harris Hartley Haworth Heaton Hepworth Hewitt Heywood Hill Hinchliffe Hirst Hobson Holden Holroyd
    Hopkinson Horsfall Howarth Hughes Hutchinson Illingworth Ingham Jagger Jenkins Jones Jowett Kay Kendall Kershaw
    Kirkbride Knowles Lancaster Lawson Leadbetter Lister Livesey Lloyd Lockwood Longbottom Lowther Mackay MacLeod
    Mansfield Marsden Marshall Maxwell McAllister McKenzie Mellor Metcalfe Midgley Moffat Moorhouse Morgan Morley
    Murgatroyd Nash Naylor Newsome Norris Nuttall Oakley Ogden Oldroyd Ormerod Owens Palmer Parkinson Parry Pattison
    Pearson Pemberton Pickering Platt Pollard Powell Preston Prosser Pugh Quarmby Radcliffe Ramsbottom Rawlinson Redfern
    Reid Rhodes Richards Rigby Riley Roberts Robertshaw Rowbottom Rowlands Rushworth Rutherford Sanderson Schofield
    Shackleton Sharples Shaw Sheldon Shepherd Shuttleworth Sidebottom Sinclair Skelton Slater Smith Southern Stansfield
    Stead Stirling Stott Sugden Sutcliffe Swales Sykes Tattersall Taylor Tempest Thackray Thomas Thorpe Threlfall
    Tomlinson Townsend Turnbull Underwood Varley Wadsworth Wainwright Walmsley Walsh Walton Wardle Waterhouse Watkins
    Weatherall Webster Whitaker Whitehead Whittle Whitworth Wilcock Wilkinson Williams Winterbottom Womersley
    Woodhead Woodrow Wormald Wrigglesworth Yardley Yeadon Young`),
}

const ireland: NameFamily = {
  share: 4,
  first:
    words(`Aidan Aisling Aoife Bernadette Brendan Bridget Caoimhe Ciara Ciarán Clodagh Conor Declan Dervla Deirdre
    Eamon Eimear Fergal Gráinne Kieran Maeve Mairéad Niall Niamh Nuala Orla Pádraig Róisín Seán Siobhán Sinéad`),
  last: phrases(`Boyle, Brady, Breen, Byrne, Cassidy, Connolly, Corrigan, Cullen, Devlin, Doherty, Donnelly, Duffy, Fallon,
    Farrell, Fitzgerald, Flanagan, Gallagher, Heaney, Higgins, Keane, Kearney, Kiely, Lynch, Madden, McGrath, McKenna,
    Molloy, Mulligan, Nolan, O'Brien, O'Connor, O'Donnell, O'Hara, O'Neill, O'Reilly, O'Sullivan, Quigley, Quinn, Regan,
    Rafferty, Scanlon, Sheridan, Tierney, Toolan`),
}

const pakistanAndBangladesh: NameFamily = {
  share: 8,
  first:
    words(`Aaliyah Abdul Adeel Adnan Aisha Amina Amjad Anwar Asad Asma Ayesha Bilal Bushra Ehsan Farah Farhan Fahim
    Faisal Farzana Fatima Habib Haroon Hina Humaira Iqra Ishaq Jamila Junaid Kamran Khadija Khalid Maryam Mohammed Nadia
    Nasreen Nazia Nusrat Omar Rabia Rashid Rehana Rizwan Rukhsana Saima Salma Samina Sana Shabana Shahid Shazia Sumaiya
    Tahira Tariq Usman Waqar Yasmin Yusuf Zahid Zainab Zara`),
  last: words(`Abbasi Afzal Ahmad Ahmed Akhtar Alam Ali Amin Anjum Arshad Ashraf Aslam Aziz Bashir Bukhari Bhatti Chaudhry
    Chowdhury Dar Ghani Hussain Iqbal Islam Javed Kazi Khalil Khan Butt Mahmood Malik Miah Mirza Mughal Nawaz Ghafoor
    Qureshi Rafiq Rahman Raja Rauf Rehman Saeed Sarwar Shah Sheikh Siddique Latif Uddin Yaqub Younis Zaman`),
}

const india: NameFamily = {
  share: 7,
  first:
    words(`Aditi Ajay Akash Amit Amrita Anand Anil Anita Anjali Arjun Ashok Bharti Chetan Deepa Deepak Dharmesh
    Dipti Gaurav Geeta Hema Hitesh Jayesh Jyoti Kalpana Kavita Ketan Kiran Krupa Lakshmi Lata Mahesh Manisha Meera
    Minal Mukesh Nalini Neha Nikhil Nilesh Nisha Pooja Pradeep Prakash Pratik Priya Rahul Rajesh Raman Rekha Rohan
    Sangeeta Sanjay Shilpa Shreya Smita Sunil Sunita Suresh Swati Usha Varsha Vijay Vikram Yogesh`),
  last: words(`Acharya Agarwal Bhandari Bhatt Chandra Chauhan Dasgupta Desai Deshmukh Gandhi Ghosh Gupta Iyer Jain Joshi
    Kapoor Kulkarni Kumar Lad Limbachia Mehta Menon Mistry Mukherjee Naik Nair Nayak Pandya Parmar Patel Pillai Prajapati
    Raghavan Rao Rathod Reddy Saha Sen Shah Sharma Shukla Solanki Srinivasan Subramaniam Tailor Thakkar Trivedi Vaidya
    Varma Vyas`),
}

const punjab: NameFamily = {
  share: 3,
  first:
    words(`Amandeep Amarjit Baljit Balwinder Charanjit Davinder Gurdeep Gurpreet Harjinder Harpreet Inderjit Jasbir
    Jaspreet Jaswinder Kulwinder Mandeep Manjit Navdeep Parminder Rajinder Ravinder Sandeep Satnam Simran Sukhdeep
    Sukhwinder Tejinder`),
  last: words(`Atwal Bains Bhogal Birdi Chana Cheema Dhaliwal Dhillon Gill Grewal Hayer Johal Kalsi Kang Kaur Lidder
    Mangat Matharu Nijjar Panesar Purewal Randhawa Rai Sahota Sandhu Sangha Sidhu Singh Sohal Sra Thandi Virdee`),
}

const kerala: NameFamily = {
  share: 4,
  first:
    words(`Ajimon Aleena Anju Ansu Benny Bincy Biju Bindu Dhanya Elsy Jaimon Jancy Jinu Jismy Jobin Jomol Julie
    Leena Lijo Manju Merin Mini Preethi Princy Reena Reji Rincy Saji Shibu Shiny Sijo Sindhu Sini Soumya Tintu`),
  last: words(`Abraham Antony Augustine Chacko Cherian Cheriyan Devassy George Ittoop Jacob John Joseph Kurian Kuriakose
    Kunju Luke Mathai Mathew Mathews Ouseph Paulose Philip Poulose Sebastian Scaria Thomas Thampi Varghese Varkey Xavier`),
}

const westAfrica: NameFamily = {
  share: 7,
  first:
    words(`Abena Ade Adaeze Adebayo Adwoa Afia Akosua Akua Ama Amara Ayodele Babajide Bukola Chiamaka Chidi Chika
    Chinedu Chioma Efua Ekow Emeka Esi Femi Folake Funmilayo Ifeanyi Ifeoma Kehinde Kofi Kojo Kwabena Kwame Kwasi Lola
    Maame Ngozi Nkechi Nneka Nnamdi Obinna Olamide Oluwaseun Sade Segun Simisola Taiwo Temitope Tobi Tolu Tunde Uche
    Uchenna Yaa Yetunde`),
  last: words(`Abiodun Acheampong Acquah Addo Adebayo Adeleke Adeyemi Adjei Afolabi Agyeman Ajayi Akande Akinola Alabi
    Amankwah Amoah Ansah Appiah Asante Asare Ayodele Babatunde Balogun Boakye Boateng Chukwu Danso Darko Eze Ezeani
    Fashola Frimpong Gyamfi Ibe Idowu Igwe Ilesanmi Iwu Kuti Lawal Mensah Nkrumah Nnadi Nwosu Obeng Obi Odukoya Ofori
    Ogunleye Okafor Okeke Okonkwo Okoro Oladipo Olawale Onyeka Opoku Osei Owusu Oyelaran Quaye Sarpong Tetteh Uzoma
    Yeboah`),
}

const southernAndEasternAfrica: NameFamily = {
  share: 3,
  first:
    words(`Blessing Chipo Farai Fungai Jabulani Kudzai Makeda Memory Nyasha Precious Privilege Rudo Rumbidzai Ruvimbo
    Selam Shamiso Simba Sipho Tafadzwa Tapiwa Tariro Tatenda Tendai Thandiwe Tinashe Wanjiru Wangari Yohannes Zanele
    Zodwa`),
  last: words(`Banda Bekele Chideme Chigumba Chikwanha Chirwa Dube Gebremariam Kamau Kariuki Machingura Makoni Mandaza
    Maphosa Marufu Mhlanga Moyo Mpofu Mukamuri Mutasa Ncube Ndlovu Nyathi Nyoni Nzira Otieno Phiri Sibanda Tembo Tesfaye
    Wanjala Zimuto Zulu`),
}

const caribbean: NameFamily = {
  share: 3,
  first:
    words(`Althea Beverley Carlton Cedric Claudette Delroy Desmond Dionne Errol Everton Glenroy Gloria Hyacinth Icilda
    Jermaine Joy Kadian Keisha Leroy Lincoln Lloyd Marcia Marva Merlene Monique Natasha Novelette Paulette Rohan Shanice
    Shaneka Sonia Tamika Tanisha Trudy Verna Winston Yvette`),
  last: words(`Alleyne Barrett Beckford Bernard Bogle Braithwaite Brathwaite Brissett Campbell Clarke Cumberbatch
    Cummings Daley DaCosta Davidson Dacres Edmondson Facey Francis Gayle Gordon Grant Gumbs Henry Hinds Jarrett Joseph
    Lindo McFarlane McIntosh Nembhard Palmer Pinnock Reid Samuels Sewell Skeete Stewart Thompson Walcott Whyte Wynter`),
}

const philippines: NameFamily = {
  share: 4,
  first:
    phrases(`Aileen, Alvin, Analyn, Arlene, Arvin, Catherine, Cherry, Cristina, Dennis, Edwin, Emmanuel, Evangeline,
    Ferdinand, Gemma, Grace, Imelda, Jerome, Jocelyn, Joel, Jonalyn, Jovelyn, Lorna, Lourdes, Maricel, Maricris, Marilou,
    Marites, Marvin, Melchor, Michelle, Noel, Ramil, Rhodora, Rizalina, Rodel, Romeo, Rolando, Rowena, Sheryl, Teresita`),
  last: phrases(`Abad, Aguilar, Alcantara, Alvarez, Aquino, Bautista, Buenaventura, Castillo, Corpuz, De Guzman, De Leon,
    Dela Cruz, Delos Santos, Dizon, Domingo, Espiritu, Fajardo, Galang, Garcia, Gatchalian, Ignacio, Lacson, Lim, Macaraeg,
    Magsino, Manalo, Mendoza, Mercado, Navarro, Ocampo, Pascual, Ramos, Reyes, Salonga, Salvador, Santiago, Santos,
    Tolentino, Velasco, Villanueva`),
}

const centralAndEasternEurope: NameFamily = {
  share: 5,
  first:
    words(`Agata Agnieszka Aleksandra Andrei Anca Beata Bogdan Cristian Danuta Dorota Ewa Florin Gabriela Grzegorz
    Halina Ioana Irina Jakub Jarosław Joanna Justyna Kamila Katarzyna Kinga Krzysztof Łukasz Magdalena Małgorzata Marcin
    Marek Mihaela Milena Monika Mihai Ondřej Oksana Paweł Petra Piotr Radu Rasa Renata Roxana Simona Sławomir Stanisław
    Tomasz Vesna Wojciech Zuzana`),
  last: words(`Adamczyk Andrei Balan Baran Bîrlea Ciobanu Dudek Dobre Dumitru Gavrilă Georgescu Gajda Horváth
    Ionescu Jasiak Jarosz Kania Kaczmarek Kozioł Kos Krawczyk Kruk Kubiak Lis Lungu Malec Marinescu Mazur
    Michalak Moldovan Munteanu Nagy Sowa Nowak Pietrzak Pawlak Pająk Popa Rusu Ratajczak Sikora Sobczak Stan Stoica
    Szabó Szewczyk Urban Wilk Wróbel Walczak Zając Ziółko`),
}

const southernEurope: NameFamily = {
  share: 4,
  first:
    words(`Ágata Alessia Ana Ángel Beatriz Bruno Carla Carmen Catarina Chiara Cláudia Diogo Elena Filipa Francesca
    Giorgos Giulia Inês Inés Iker Joana João Jordi Leonor Lorenzo Luca Lucía Mafalda Marta Matteo Miguel Nerea Nuno
    Paola Pilar Rafael Rita Rocío Rui Sílvia Sofia Susana Tiago Vasco Xavi`),
  last: phrases(`Albuquerque, Almeida, Antunes, Barbosa, Bianchi, Cabral, Carvalho, Castro, Conti, Correia, Delgado,
    De Luca, Esposito, Faria, Fernández, Ferrara, Fonseca, Gallego, Gonçalves, Herrera, Iglesias, Lombardi, Lopes, Marchetti,
    Martínez, Matos, Moreira, Moreno, Nogueira, Núñez, Ortega, Papadakis, Pereira, Pires, Ribeiro, Rinaldi, Romano, Ruiz,
    Sánchez, Serra, Simões, Soler, Tavares, Teixeira, Vidal`),
}

const eastAsia: NameFamily = {
  share: 3,
  first:
    phrases(`Alvin, Amy, Candice, Chi-Ming, Eric, Fiona, Grace, Hoi-Yan, Hui Min, Jia, Jing, Ka-Wai, Kelvin, Lai Ping,
    Lin, Mei, Mei Ling, Minh, Ngoc, Ping, Raymond, Siew Ling, Thanh, Vivian, Wai-Keung, Wei, Wing-Yi, Xin, Yan, Yuki`),
  last: words(`Chan Cheng Cheung Chiu Chong Chu Fung Ho Hui Kwan Kwok Lai Lam Lau Law Leung Li Liu Lo Loh Luong Mak Ng
    Ngo Nguyen Pang Poon Sato Siu Tam Tan Tang Teoh Tran Tsang Tse Wan Wong Xu Yau Yeung Yip Yuen Zhang Zhao Zhou`),
}

const middleEastAndNorthAfrica: NameFamily = {
  share: 3,
  first:
    words(`Abeer Ahmed Amal Amr Ashkan Aylin Aya Basma Bahar Deniz Dina Elif Emre Ghada Hala Hamid Hanan Hassan Heba
    Huda Iman Karim Khaled Lamia Layla Leyla Mahmoud Marwa Mona Mostafa Mustafa Nabil Nasrin Niloufar Noor Rania Rasha
    Reza Samer Sami Selin Shirin Tamer Walid Yara Zeynep`),
  last: phrases(`Abbas, Abdallah, Abdi, Al-Amin, Al-Hassani, Al-Jabari, Al-Rawi, Amiri, Aydın, Aziz, Bakr, Barakat, Çelik,
    Darwish, Demir, El-Masry, El-Sayed, Elmi, Fahmy, Farahani, Farouk, Ghanem, Habibi, Haddad, Hamdan, Hassan, Ibrahim,
    Jama, Kaya, Kazemi, Khoury, Mansour, Moradi, Mustafa, Najjar, Osman, Öztürk, Rahimi, Saleh, Sharif, Tahir, Warsame,
    Yıldız, Yousif, Zaki`),
}

export const nameFamilies: readonly NameFamily[] = [
  britain,
  ireland,
  pakistanAndBangladesh,
  india,
  punjab,
  kerala,
  westAfrica,
  southernAndEasternAfrica,
  caribbean,
  philippines,
  centralAndEasternEurope,
  southernEurope,
  eastAsia,
  middleEastAndNorthAfrica,
]
